import { type Around, type AwsCliMapping, type AwsRecord, type Drafts, memberNote } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import { type Json, type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import { cellOf, type Row, rowsOf } from '../shared/props.ts';
import { OUTSIDE } from '../shared/outside.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-route-tables.html */
export const awsCli: AwsCliMapping = { expected: ['RouteTables'], calls: { RouteTables: readTable } };

function readTable(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('RouteTableId');
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  const vpc = record.reference('VpcId');
  drafts.put({
    id,
    kind: 'route-table',
    name: record.name(sourceId),
    parent: vpc,
    sourceId,
    props: {
      routes: record.records('Routes').flatMap((route) => rowOf(route, id) ?? []),
      propagatingVgws: record.records('PropagatingVgws').flatMap((each) => each.reference('GatewayId') ?? []),
    },
  });
  drafts.settle(id, (table, around) => withKnownTargets(table, around, record));
  for (const each of record.records('Associations')) {
    if ((each.record('AssociationState')?.text('State') ?? 'associated') === 'associated')
      associate(each, id, vpc, drafts);
  }
}

/** With a subnet, with a gateway, or as the main table of the VPC. */
function associate(association: AwsRecord, table: ResourceId, vpc: ResourceId | null, drafts: Drafts): void {
  const subnet = association.reference('SubnetId');
  const gateway = association.reference('GatewayId');
  if (subnet !== null) drafts.amend(subnet, 'subnet', (props) => ({ ...props, routeTable: table }));
  if (gateway !== null) drafts.amend(table, 'route-table', (props) => ({ ...props, gateway }));
  if (association.flag('Main') === true && vpc !== null)
    drafts.amend(vpc, 'vpc', (props) => ({ ...props, mainRouteTable: table }));
}

/** Members that name a target; an instance is named along with its interface, which is the target. */
const TARGETS = [
  'NetworkInterfaceId',
  'NatGatewayId',
  'TransitGatewayId',
  'VpcPeeringConnectionId',
  'EgressOnlyInternetGatewayId',
  'GatewayId',
  'InstanceId',
  'LocalGatewayId',
  'CarrierGatewayId',
  'CoreNetworkArn',
  'OdbNetworkArn',
] as const;

/** What a route that AWS calls active leads to; `local` is no target of its own. */
function activeTarget(route: AwsRecord): string | null {
  const target = route.text('State') === 'active' ? targetOf(route) : null;
  return target === 'local' ? null : target;
}

function targetOf(route: AwsRecord): ResourceId | null {
  return TARGETS.flatMap((member) => route.reference(member) ?? [])[0] ?? null;
}

/**
 * Routes to the blocks of the VPC are implied; AWS lists them with the origin `CreateRouteTable`. Those to a gateway endpoint are the
 * endpoint's own.
 */
function rowOf(route: AwsRecord, table: ResourceId): Json {
  const destination = route.text('DestinationCidrBlock') ?? route.text('DestinationIpv6CidrBlock');
  const target = targetOf(route);
  const origin = route.text('Origin') ?? 'CreateRoute';
  if (target === 'local' && origin === 'CreateRouteTable') return null;
  const list = route.text('DestinationPrefixListId');
  const isOfEndpoint = list !== null && target?.startsWith('vpce-') === true;
  if ((destination === null && list === null) || isOfEndpoint) return null;
  const isGone = route.text('State') === 'blackhole';
  if (isGone) {
    const text = message('aws.blackhole', { table, destination: destination ?? list ?? '', target: target ?? '—' });
    route.report('warning', 'aws-blackhole', text, table);
  }
  return {
    destination: destination ?? '',
    prefixList: route.reference('DestinationPrefixListId'),
    target: isGone ? null : target,
    origin: origin === 'CreateRouteTable' ? 'CreateRoute' : origin,
  };
}

/** Lists that hold targets, by the beginning of the target's id. Of other targets no call is read. */
const LISTS: readonly (readonly [prefix: string, member: string])[] = [
  ['nat-', 'NatGateways'],
  ['igw-', 'InternetGateways'],
  ['eigw-', 'EgressOnlyInternetGateways'],
  ['vgw-', 'VpnGateways'],
  ['tgw-', 'TransitGateways'],
  ['pcx-', 'VpcPeeringConnections'],
  ['vpce-', 'VpcEndpoints'],
  ['eni-', 'NetworkInterfaces'],
];

/** A target that AWS calls active is gone where the list that would hold it does not; where there is no such list it is not known. */
function withKnownTargets(table: Resource, around: Around, record: AwsRecord): Resource {
  const active = new Set(record.records('Routes').flatMap((route) => activeTarget(route) ?? []));
  const routes = rowsOf(table, 'routes').map((row): Row => {
    const target = cellOf(row, 'target');
    const list = LISTS.find(([prefix]) => target.startsWith(prefix))?.[1];
    const isListed = list !== undefined && around.noted(memberNote(list)) === true;
    if (!active.has(target) || isListed || around.find(resourceId(target)) !== undefined) return row;
    const destination = cellOf(row, 'destination') || cellOf(row, 'prefixList');
    const text = message('aws.unknown-target', { table: table.id, destination, target });
    record.report('warning', 'aws-not-in-input', text, table.id);
    return { ...row, target: `${OUTSIDE}${target}` };
  });
  return { ...table, props: { ...table.props, routes } };
}

import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { Json, ResourceId } from '../../model/topology.ts';

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
    props: { routes: record.records('Routes').flatMap((route) => rowOf(route, id) ?? []) },
  });
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

/** Routes to the blocks of the VPC are implied; AWS lists them with the origin `CreateRouteTable`. */
function rowOf(route: AwsRecord, table: ResourceId): Json {
  const destination = route.text('DestinationCidrBlock') ?? route.text('DestinationIpv6CidrBlock');
  const target = TARGETS.flatMap((member) => route.reference(member) ?? [])[0] ?? null;
  const origin = route.text('Origin') ?? 'CreateRoute';
  if (target === 'local' && origin === 'CreateRouteTable') return null;
  if (destination === null) {
    reportList(route, target, table);
    return null;
  }
  const isGone = route.text('State') === 'blackhole';
  if (isGone) {
    const text = message('aws.blackhole', { table, destination, target: target ?? '—' });
    route.report('warning', 'aws-blackhole', text, table);
  }
  return {
    destination,
    target: isGone ? null : target,
    origin: origin === 'CreateRouteTable' ? 'CreateRoute' : origin,
  };
}

/** Routes to a gateway endpoint are the endpoint's own; AWS's list of its addresses is in no file. */
function reportList(route: AwsRecord, target: ResourceId | null, table: ResourceId): void {
  const list = route.text('DestinationPrefixListId');
  if (list === null || target?.startsWith('vpce-') === true) return;
  route.report('warning', 'aws-route', message('cfn.route.prefix-list', { id: table, list }), table);
}

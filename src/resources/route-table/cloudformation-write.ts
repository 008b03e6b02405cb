import { partId } from '../../formats/drafts.ts';
import type { CfnCompanion, CfnProperties, CfnTemplate } from '../../formats/mapping.ts';
import type { Json, KindName, Resource, ResourceId } from '../../model/topology.ts';
import { resourceId } from '../../model/topology.ts';
import { GATEWAY_ATTACHMENT } from '../shared/cfn-parts.ts';
import { entryOf, internetAttachments } from '../shared/cfn-write.ts';
import { OUTSIDE } from '../shared/outside.ts';
import { cellOf, type Row, referenceOf, referencesOf, rowsOf } from '../shared/props.ts';

/** Property of a route that names a target of the kind. */
const TARGETS: Readonly<Record<KindName, string>> = {
  'internet-gateway': 'GatewayId',
  'virtual-private-gateway': 'GatewayId',
  'egress-only-internet-gateway': 'EgressOnlyInternetGatewayId',
  'nat-gateway': 'NatGatewayId',
  'network-interface': 'NetworkInterfaceId',
  instance: 'InstanceId',
  'peering-connection': 'VpcPeeringConnectionId',
  'transit-gateway': 'TransitGatewayId',
  'gateway-load-balancer-endpoint': 'VpcEndpointId',
};

/**
 * The table with its routes and its gateway; gateways name the tables they propagate into. A template cannot change a VPC's main table: where that has anything
 * to say, it becomes a table like others, and the subnets that used it are associated with it.
 */
export function writeTable(table: Resource, template: CfnTemplate): void {
  if (isAsMade(table, template)) return;
  const RouteTableId = template.ref(table.id);
  const isMadeAlong = regionalGatewayOf(table, template) !== undefined;
  if (!isMadeAlong)
    template.put(table, 'AWS::EC2::RouteTable', { VpcId: template.ref(table.parent), Tags: template.tags(table) });
  for (const [index, row] of rowsOf(table, 'routes').entries()) {
    const route = isMadeAlong && isWayOut(row, template) ? null : routeOf(row, table, template);
    if (route !== null) template.part(table, `Route${index + 1}`, 'AWS::EC2::Route', { RouteTableId, ...route });
  }
  const gateway = referenceOf(table, 'gateway');
  if (template.ref(gateway) !== null)
    template.part(table, 'GatewayAssociation', 'AWS::EC2::GatewayRouteTableAssociation', {
      DependsOn: attachmentOf(gateway, template),
      RouteTableId,
      GatewayId: template.ref(gateway),
    });
  for (const [index, subnet] of implicitSubnets(table, template).entries())
    template.part(table, `Association${index + 1}`, 'AWS::EC2::SubnetRouteTableAssociation', {
      SubnetId: template.ref(subnet.id),
      RouteTableId,
    });
}

/**
 * The main table of a VPC comes with it as long as it is as AWS made it and nobody names it; that of a regional NAT gateway always
 * comes with the gateway.
 */
export function placeOf(table: Resource, template: CfnTemplate): CfnCompanion | null {
  const nat = regionalGatewayOf(table, template);
  if (nat !== undefined)
    return { id: partId(template.readId(nat.id), 'route-table'), value: template.attribute(nat.id, 'RouteTableId') };
  const vpc = template.view.enclosing(table.id, 'vpc');
  return vpc !== undefined && isAsMade(table, template)
    ? { id: partId(template.readId(vpc.id), 'route-table'), value: null }
    : null;
}

/** The regional NAT gateway whose own table it is. */
function regionalGatewayOf(table: Resource, { view }: CfnTemplate): Resource | undefined {
  return view
    .pointingAt(table.id)
    .find((each) => each.kind === 'nat-gateway' && referenceOf(each, 'routeTable') === table.id);
}

/** The route that AWS puts into the table of a regional NAT gateway. */
function isWayOut(row: Row, { view }: CfnTemplate): boolean {
  return (
    cellOf(row, 'destination') === '0.0.0.0/0' &&
    view.resource(resourceId(cellOf(row, 'target')))?.kind === 'internet-gateway'
  );
}

function isAsMade(table: Resource, { view }: CfnTemplate): boolean {
  const vpc = view.enclosing(table.id, 'vpc');
  return (
    isMain(table, vpc) &&
    view.pointingAt(table.id).every((each) => each === vpc) &&
    referenceOf(table, 'gateway') === null &&
    rowsOf(table, 'routes').length === 0 &&
    referencesOf(table, 'propagatingVgws').length === 0
  );
}

function isMain(table: Resource, vpc: Resource | undefined): boolean {
  return referenceOf(vpc, 'mainRouteTable') === table.id;
}

/** Subnets that use the main table without naming it. */
function implicitSubnets(table: Resource, { view }: CfnTemplate): readonly Resource[] {
  const vpc = view.enclosing(table.id, 'vpc');
  if (!isMain(table, vpc)) return [];
  return view
    .ofKind('subnet')
    .filter((each) => referenceOf(each, 'routeTable') === null && view.enclosing(each.id, 'vpc') === vpc);
}

/** Null for what a template cannot say: a target that is gone, the local route, a route that a gateway propagates. */
function routeOf(row: Row, table: Resource, template: CfnTemplate): CfnProperties | null {
  const destination = cellOf(row, 'destination');
  const list = cellOf(row, 'prefixList');
  const where =
    destination === ''
      ? { DestinationPrefixListId: template.ref(list === '' ? null : resourceId(list)) }
      : { [destination.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock']: destination };
  const target = cellOf(row, 'target');
  const isOutside = target.startsWith(OUTSIDE);
  const to = isOutside ? outsideOf(target) : target === 'local' ? null : targetOf(resourceId(target), template);
  if (to === null || cellOf(row, 'origin') !== 'CreateRoute' || Object.values(where).includes(null)) return null;
  return { DependsOn: waitsFor(resourceId(target), table, template), ...where, ...to };
}

/** What an AWS id names, by how it begins. */
const PREFIXES: Readonly<Record<string, string>> = {
  igw: 'GatewayId',
  vgw: 'GatewayId',
  eigw: 'EgressOnlyInternetGatewayId',
  nat: 'NatGatewayId',
  eni: 'NetworkInterfaceId',
  i: 'InstanceId',
  pcx: 'VpcPeeringConnectionId',
  tgw: 'TransitGatewayId',
  vpce: 'VpcEndpointId',
  lgw: 'LocalGatewayId',
  cagw: 'CarrierGatewayId',
};

/** A target that the document does not hold is named by its AWS id; null where that is not known. */
function outsideOf(target: string): { readonly [property: string]: Json } | null {
  const [id, prefix = ''] = /^([a-z]+)-[0-9a-f]{8,17}$/.exec(target.slice(OUTSIDE.length)) ?? [];
  const property = PREFIXES[prefix];
  return id === undefined || property === undefined ? null : { [property]: id };
}

function targetOf(target: ResourceId, template: CfnTemplate): { readonly [property: string]: Json } | null {
  const resource = template.view.resource(target);
  const property = TARGETS[resource?.kind ?? ''];
  const named = template.ref(target);
  if (property !== undefined && named !== null) return { [property]: named };
  // An interface that is written within its instance has no name of its own.
  const instance = resource?.kind === 'network-interface' ? template.ref(referenceOf(resource, 'instance')) : null;
  return instance === null ? null : { InstanceId: instance };
}

/** Attachments without which AWS does not know the target in the VPC. */
function waitsFor(target: ResourceId, table: Resource, template: CfnTemplate): readonly string[] {
  const { view } = template;
  const vpc = view.enclosing(table.id, 'vpc')?.id;
  switch (view.resource(target)?.kind) {
    case 'internet-gateway':
      return internetAttachments(vpc, template);
    case 'virtual-private-gateway':
      return attachmentOf(target, template);
    case 'transit-gateway':
      return view
        .ofKind('transit-gateway-attachment')
        .filter((each) => each.parent === target && referenceOf(each, 'attached') === vpc)
        .flatMap((each) => entryOf(each.id, template) ?? []);
    default:
      return [];
  }
}

function attachmentOf(gateway: ResourceId | null, template: CfnTemplate): readonly string[] {
  const isAttached = gateway !== null && template.view.enclosing(gateway, 'vpc') !== undefined;
  return isAttached && entryOf(gateway, template) !== null ? [template.partId(gateway, GATEWAY_ATTACHMENT)] : [];
}

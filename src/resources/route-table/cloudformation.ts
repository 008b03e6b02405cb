import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import { prefixListAt, vpcOf, withRows } from '../shared/cloudformation.ts';
import { placeOf, writeTable } from './cloudformation-write.ts';
import { OUTSIDE } from '../shared/outside.ts';

/** Targets that a route may have in Hopwise, and those that it may have only in AWS. */
const TARGETS = [
  'GatewayId',
  'NatGatewayId',
  'NetworkInterfaceId',
  'InstanceId',
  'EgressOnlyInternetGatewayId',
] as const;
const OTHER_TARGETS = [
  'VpcPeeringConnectionId',
  'TransitGatewayId',
  'VpcEndpointId',
  'LocalGatewayId',
  'CarrierGatewayId',
  'CoreNetworkArn',
  'OdbNetworkArn',
] as const;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::RouteTable': { read: readTable },
    'AWS::EC2::Route': { read: readRoute },
    'AWS::EC2::GatewayRouteTableAssociation': { read: readEdge },
  },
  write: writeTable,
  comesWith: placeOf,
};

function readTable(source: CfnSource, drafts: Drafts): void {
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'route-table',
    name: source.name,
    parent: vpcOf(source),
    sourceId: source.logicalId,
    props: {},
  });
}

/** A route without a destination or a target is left out: a blackhole in its place would drop what AWS carries. */
function readRoute(source: CfnSource, drafts: Drafts): void {
  const table = source.reference('RouteTableId');
  const destination = source.text('DestinationCidrBlock') ?? source.text('DestinationIpv6CidrBlock');
  const target = targetOf(source);
  const list = source.pointer('DestinationPrefixListId');
  const prefixList = prefixListAt(list, source, drafts);
  if (destination === null && prefixList === null) {
    const key = list === null ? 'cfn.route.no-destination' : 'cfn.route.prefix-list';
    const name = list?.type === 'outside' ? list.text : '';
    source.report('warning', 'cfn-route', message(key, { list: name, id: source.logicalId }));
    return;
  }
  if (table === null || target === null) return;
  drafts.amend(table, 'route-table', (props) =>
    withRows(props, 'routes', [{ destination: destination ?? '', prefixList, target, origin: 'CreateRoute' }]),
  );
}

/** One that is not in the template is kept by its name there. */
function targetOf(source: CfnSource): string | null {
  for (const property of [...TARGETS, ...OTHER_TARGETS]) {
    const pointer = source.pointer(property);
    if (pointer === null) continue;
    if (pointer.type === 'resource') return pointer.id;
    if (property === 'GatewayId' && pointer.text === 'local') return 'local';
    const left = message('cfn.route.target', { id: source.logicalId, property, target: pointer.text });
    source.report('warning', 'cfn-route', left, property);
    return `${OUTSIDE}${pointer.text}`;
  }
  source.report('warning', 'cfn-route', message('cfn.route.no-target', { id: source.logicalId }));
  return null;
}

function readEdge(source: CfnSource, drafts: Drafts): void {
  const table = source.reference('RouteTableId');
  const gateway = source.reference('GatewayId');
  if (table !== null && gateway !== null) drafts.amend(table, 'route-table', (props) => ({ ...props, gateway }));
}

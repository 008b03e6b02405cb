import type { Around, CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import { textOf } from '../shared/props.ts';
import { comesWithFirewall, writeEndpoint } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::VPCEndpoint': { read: readEndpoint },
    'AWS::EC2::VPCEndpointService': { read: readService },
    'AWS::NetworkFirewall::VpcEndpointAssociation': { read: readAssociation },
  },
  write: writeEndpoint,
  comesWith: comesWithFirewall,
};

function readEndpoint(source: CfnSource, drafts: Drafts): void {
  if (source.text('VpcEndpointType') !== 'GatewayLoadBalancer') return;
  source.ignore('VpcId', 'IpAddressType', 'PrivateDnsEnabled', 'PolicyDocument');
  const id = drafts.id(source.logicalId);
  const service = source.script('ServiceName') ?? '';
  drafts.put({
    id,
    kind: 'gateway-load-balancer-endpoint',
    name: source.name,
    parent: source.references('SubnetIds')[0] ?? null,
    sourceId: source.logicalId,
    props: { state: 'available' },
  });
  drafts.settle(id, (endpoint, around) => settled(endpoint, around, service));
}

/** An endpoint of a firewall in another VPC than the firewall's own. */
function readAssociation(source: CfnSource, drafts: Drafts): void {
  source.ignore('VpcId', 'Description');
  const id = drafts.id(source.logicalId);
  const mapping = source.record('SubnetMapping');
  mapping?.ignore('IPAddressType');
  drafts.put({
    id,
    kind: 'gateway-load-balancer-endpoint',
    name: source.name,
    parent: mapping?.reference('SubnetId') ?? null,
    sourceId: source.logicalId,
    props: { service: source.reference('FirewallArn'), state: 'available' },
  });
  drafts.settle(id, addressed);
}

/** The endpoint service is no resource here: what it stands for is noted. */
function readService(source: CfnSource, drafts: Drafts): void {
  source.ignore('AcceptanceRequired', 'ContributorInsightsEnabled', 'PayerResponsibility', 'SupportedIpAddressTypes');
  const [balancer] = source.references('GatewayLoadBalancerArns');
  source.ignore('NetworkLoadBalancerArns', 'SupportedRegions');
  if (balancer !== undefined) drafts.note(source.logicalId, balancer);
}

/** The service's name is told by its id; the only Gateway Load Balancer of the template serves where it is not. */
function settled(endpoint: Resource, around: Around, serviceName: string): Resource {
  const named = /\$\{(\w+)/.exec(serviceName)?.[1];
  const noted = named === undefined ? null : around.noted(named);
  const balancers = around.ofKind('gateway-load-balancer');
  const service =
    typeof noted === 'string' ? resourceId(noted) : balancers.length === 1 ? (balancers[0]?.id ?? null) : null;
  return addressed({ ...endpoint, props: { ...endpoint.props, service } }, around);
}

function addressed(endpoint: Resource, around: Around): Resource {
  const privateAddress = around.freeAddress(textOf(around.enclosing(endpoint.id, 'subnet'), 'cidr')) ?? '';
  return { ...endpoint, props: { ...endpoint.props, privateAddress } };
}

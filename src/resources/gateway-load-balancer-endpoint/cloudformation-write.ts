import { draftId, partId } from '../../formats/drafts.ts';
import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import type { Json, Resource } from '../../model/topology.ts';
import { zoneOf } from '../shared/balancers.ts';
import { lookedUp } from '../shared/cfn-outside.ts';
import { ENDPOINT_SERVICE } from '../shared/cfn-parts.ts';
import { firewallEndpoints } from '../shared/cfn-firewall.ts';
import { referenceOf } from '../shared/props.ts';
import { subnetOf } from '../shared/subnets.ts';
import { vpcOf } from '../shared/vpc.ts';

/** An endpoint of a Gateway Load Balancer's service, or of a firewall in another VPC. A firewall brings those of its own VPC along. */
export function writeEndpoint(endpoint: Resource, template: CfnTemplate): void {
  const { view } = template;
  const firewall = firewallOf(endpoint, template);
  const VpcId = template.ref(vpcOf(view, endpoint.id)?.id ?? null);
  const SubnetId = template.ref(subnetOf(view, endpoint.id)?.id ?? null);
  const Tags = template.tags(endpoint);
  if (firewall === undefined) {
    const ServiceName = serviceName(endpoint, template);
    const type = { VpcEndpointType: 'GatewayLoadBalancer', ServiceName };
    template.put(endpoint, 'AWS::EC2::VPCEndpoint', { ...type, VpcId, SubnetIds: [SubnetId], Tags });
  } else if (indexAt(firewall, endpoint, template) === -1) {
    const FirewallArn = template.ref(firewall.id);
    const properties = { FirewallArn, VpcId, SubnetMapping: { SubnetId }, Tags };
    template.put(endpoint, 'AWS::NetworkFirewall::VpcEndpointAssociation', properties);
  }
}

function serviceName(endpoint: Resource, template: CfnTemplate): Json {
  const balancer = serviceOf(endpoint, template);
  if (balancer?.kind !== 'gateway-load-balancer' || template.ref(balancer.id) === null)
    return lookedUp(`${template.logicalId(endpoint.id)}/service`);
  const service = template.partId(balancer.id, ENDPOINT_SERVICE);
  return { 'Fn::Sub': `com.amazonaws.vpce.\${AWS::Region}.\${${service}}` };
}

/** What refers to a firewall's endpoint: an item of the firewall's list, or an attribute of its association. */
export function comesWithFirewall(endpoint: Resource, template: CfnTemplate): CfnCompanion | null {
  const firewall = firewallOf(endpoint, template);
  if (firewall === undefined) return null;
  const index = indexAt(firewall, endpoint, template);
  if (index === -1) {
    const logicalId = template.logicalId(endpoint.id);
    return { id: draftId(logicalId), value: { 'Fn::GetAtt': [logicalId, 'EndpointId'] } };
  }
  return {
    id: partId(template.readId(firewall.id), `endpoint-${index}`),
    value: endpointId(firewall, index, template),
  };
}

/** AWS gives `zone:endpoint` of every endpoint, in no certain order: of several the one is taken that follows its zone. */
function endpointId(firewall: Resource, index: number, template: CfnTemplate): Json {
  const { view } = template;
  const all = template.attribute(firewall.id, 'EndpointIds');
  const zones = firewallEndpoints(view, firewall).map((each) => zoneOf(view, each.id));
  const zone = zones[index] ?? '';
  if (zones.length === 1 || zone === '')
    return { 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::Select': [index, all] }] }] };
  const behind = { 'Fn::Select': [1, { 'Fn::Split': [`${zone}:`, { 'Fn::Join': [',', all] }] }] };
  return { 'Fn::Select': [0, { 'Fn::Split': [',', behind] }] };
}

function firewallOf(endpoint: Resource, template: CfnTemplate): Resource | undefined {
  const service = serviceOf(endpoint, template);
  return service?.kind === 'network-firewall' && template.ref(service.id) !== null ? service : undefined;
}

function serviceOf(endpoint: Resource, { view }: CfnTemplate): Resource | undefined {
  const id = referenceOf(endpoint, 'service');
  return id === null ? undefined : view.resource(id);
}

function indexAt(firewall: Resource, endpoint: Resource, { view }: CfnTemplate): number {
  return firewallEndpoints(view, firewall).findIndex((each) => each.id === endpoint.id);
}

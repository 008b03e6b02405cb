import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nodeRow } from '../shared/balancer-connect.ts';
import { zoneOf } from '../shared/balancers.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import type { InterfaceEndpointProps } from './schema.ts';

type Endpoint = Resource<InterfaceEndpointProps>;

/** The policy is opened; an interface in a zone that the service is not offered in is moved to one that it is. */
export function mend(endpoint: Endpoint, cause: Cause, view: View): readonly Fix[] {
  switch (cause.code) {
    case 'EP_POLICY_DENIED': {
      const text = message('interface-endpoint.mend.policy', { name: nameOf(endpoint) });
      return [settingFix(text, endpoint.id, { policy: 'full-access' })];
    }
    case 'IFE_AZ':
      return moved(endpoint, view);
    default:
      return [];
  }
}

function moved(endpoint: Endpoint, view: View): readonly Fix[] {
  const { nodes, serviceZones } = endpoint.props;
  const isOffered = (id: Resource['id'] | null): boolean => id !== null && serviceZones.includes(zoneOf(view, id));
  const kept = nodes.filter((node) => isOffered(node.subnet));
  const vpc = vpcOf(view, endpoint.id);
  const resource = view.resource(endpoint.id);
  const subnet = vpc && inVpc(view, vpc.id, 'subnet').find((each) => isOffered(each.id));
  if (resource === undefined || subnet === undefined || kept.some((node) => node.subnet === subnet.id)) return [];
  const values = { name: nameOf(endpoint), subnet: nameOf(subnet), zone: zoneOf(view, subnet.id) };
  const text = message('interface-endpoint.mend.zone', values);
  return [settingFix(text, endpoint.id, { nodes: [...kept, nodeRow(resource, subnet, view)] })];
}

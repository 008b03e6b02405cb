import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { endpointsOf } from './inspection.ts';
import { vpcOf } from './vpc.ts';

/** Endpoints that a firewall has in its own VPC, in the order of its subnet mappings. */
export function firewallEndpoints(view: View, firewall: Resource): readonly Resource[] {
  const home = vpcOf(view, firewall.id);
  return endpointsOf(view, firewall.id).filter((each) => home !== undefined && vpcOf(view, each.id) === home);
}

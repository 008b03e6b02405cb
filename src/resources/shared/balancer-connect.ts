import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Json, Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nextPrivateAddress, nextPublicAddress } from './addresses.ts';
import { nodesOf } from './balancers.ts';
import { nameOf } from './finding.ts';
import { numberOf, rowsOf, textOf, textsOf } from './props.ts';
import { vpcOf } from './vpc.ts';

/** A node in one more subnet of the VPC, with the next free address and a public one where the load balancer faces the internet. */
export function nodeRow(balancer: Resource, subnet: Resource, view: View): Json {
  const publicAddress = textOf(balancer, 'scheme') === 'internet-facing' ? nextPublicAddress(view) : '';
  const privateAddress = nextPrivateAddress(view, subnet);
  return { subnet: subnet.id, privateAddress, ipv6Address: '', publicAddress };
}

/** A line to a subnet puts a node there; to a security group, joins it. */
export function balancerOffers(balancer: Resource, to: Resource, view: View): readonly Offer[] {
  if (vpcOf(view, balancer.id)?.id !== vpcOf(view, to.id)?.id) return [];
  const values = { name: nameOf(balancer), other: nameOf(to) };
  if (to.kind === 'subnet') {
    if (nodesOf(view, balancer).some((node) => node.subnet?.id === to.id)) return [];
    const nodes = [...rowsOf(balancer, 'nodes'), nodeRow(balancer, to, view)];
    return [{ message: message('connect.node', values), edit: [{ type: 'set', id: balancer.id, props: { nodes } }] }];
  }
  if (to.kind !== 'security-group') return [];
  const groups = textsOf(balancer, 'securityGroups');
  if (groups.includes(to.id)) return [];
  const joined = message('connect.join-group', { group: nameOf(to), holder: nameOf(balancer) });
  const props = { securityGroups: [...groups, to.id] };
  return [{ message: joined, edit: [{ type: 'set', id: balancer.id, props }] }];
}

/** A line to a target group makes a listener that sends there. */
export function listenerOffers(
  balancer: Resource,
  to: Resource,
  protocols: Readonly<Record<string, string>>,
): readonly Offer[] {
  const protocol = to.kind === 'target-group' ? protocols[textOf(to, 'protocol')] : undefined;
  if (protocol === undefined) return [];
  const port = numberOf(to, 'port');
  const rows = rowsOf(balancer, 'listeners');
  if (rows.some((row) => row.port === port)) return [];
  const listeners = [...rows, { protocol, port, targetGroup: to.id }];
  const values = { name: nameOf(balancer), protocol, port, other: nameOf(to) };
  return [
    { message: message('connect.listener', values), edit: [{ type: 'set', id: balancer.id, props: { listeners } }] },
  ];
}

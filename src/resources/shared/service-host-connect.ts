import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Props, Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nextPrivateAddress } from './addresses.ts';
import { nodesOf } from './balancers.ts';
import { nameOf } from './finding.ts';
import { rowsOf, textsOf } from './props.ts';
import { vpcOf } from './vpc.ts';

/** A line from a service's host to a subnet puts an interface there; to a security group, joins it. */
export function interfaceOffers(holder: Resource<Props>, to: Resource, view: View): readonly Offer[] {
  if (vpcOf(view, holder.id)?.id !== vpcOf(view, to.id)?.id) return [];
  const values = { name: nameOf(holder), other: nameOf(to) };
  if (to.kind === 'subnet') {
    if (nodesOf(view, holder).some((node) => node.subnet?.id === to.id)) return [];
    const row = { subnet: to.id, privateAddress: nextPrivateAddress(view, to), ipv6Address: '', publicAddress: '' };
    const nodes = [...rowsOf(holder, 'nodes'), row];
    return [
      { message: message('connect.interface', values), edit: [{ type: 'set', id: holder.id, props: { nodes } }] },
    ];
  }
  const groups = textsOf(holder, 'securityGroups');
  if (to.kind !== 'security-group' || groups.includes(to.id)) return [];
  const joined = message('connect.join-group', { group: nameOf(to), holder: nameOf(holder) });
  return [{ message: joined, edit: [{ type: 'set', id: holder.id, props: { securityGroups: [...groups, to.id] } }] }];
}

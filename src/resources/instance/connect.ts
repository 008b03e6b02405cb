import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Json, KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from '../shared/finding.ts';
import { primaryInterface } from '../shared/interfaces.ts';
import { membershipOffers } from '../shared/membership.ts';
import { cellOf, referencesOf, rowsOf } from '../shared/props.ts';
import { routeOffers } from '../shared/route-offers.ts';
import { subnetOf } from '../shared/subnets.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { InstanceProps } from './schema.ts';

/** To an instance: rules that let this one use its services. To a security group: membership. To a gateway: the subnet's route. */
export function connect(
  instance: Resource<InstanceProps>,
  to: Resource,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Offer[] {
  if (to.kind === 'security-group') return membershipOffers(to, instance, view);
  if (to.kind === 'instance') return serviceOffers(instance, to, view);
  const subnet = subnetOf(view, instance.id);
  return subnet === undefined || to.kind === 'network-interface' ? [] : routeOffers(subnet, to, view, freshId);
}

/** One offer per listener of the other instance: its first group lets the members of this one's first group in. */
function serviceOffers(from: Resource, to: Resource, view: View): readonly Offer[] {
  const group = firstGroup(view, to);
  const peer = firstGroup(view, from);
  if (group === undefined || peer === undefined || vpcOf(view, group.id)?.id !== vpcOf(view, peer.id)?.id) return [];
  const rows = rowsOf(group, 'inbound');
  return rowsOf(to, 'listeners').flatMap((listener) => {
    const protocol = cellOf(listener, 'protocol');
    const ports = String(listener.port ?? '');
    const isThere = rows.some(
      (row) =>
        cellOf(row, 'group') === peer.id && cellOf(row, 'protocol') === protocol && cellOf(row, 'ports') === ports,
    );
    if (isThere) return [];
    const rule: Json = { protocol, ports, icmpType: -1, icmpCode: -1, cidr: '', group: peer.id, description: '' };
    const values = { protocol, ports, group: nameOf(group), peer: nameOf(peer) };
    const props = { inbound: [...rows, rule] };
    return [{ message: message('instance.connect.allow', values), edit: [{ type: 'set', id: group.id, props }] }];
  });
}

function firstGroup(view: View, instance: Resource): Resource | undefined {
  const [group] = referencesOf(primaryInterface(view, instance.id), 'securityGroups');
  return group === undefined ? undefined : view.resource(group);
}

import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from './finding.ts';
import { asInterface } from './interfaces.ts';
import { textsOf } from './props.ts';
import { vpcOf } from './vpc.ts';

/** Gives the security group to whatever has groups of its own, or to an instance's primary interface, in the same VPC. */
export function membershipOffers(group: Resource, holder: Resource, view: View): readonly Offer[] {
  const port = asInterface(view, holder.id) ?? (Array.isArray(holder.props.securityGroups) ? holder : undefined);
  if (port === undefined || vpcOf(view, port.id)?.id !== vpcOf(view, group.id)?.id) return [];
  const groups = textsOf(port, 'securityGroups');
  if (groups.includes(group.id)) return [];
  const values = { group: nameOf(group), holder: nameOf(holder) };
  const props = { securityGroups: [...groups, group.id] };
  return [{ message: message('connect.join-group', values), edit: [{ type: 'set', id: port.id, props }] }];
}

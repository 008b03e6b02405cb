import { message } from '../../model/message.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import type { FilterRule, Peer } from '../../sim/policy.ts';
import { nameOf } from '../shared/finding.ts';
import { standingOf } from '../shared/group-reach.ts';
import { ANYONE } from '../../sim/policy.ts';
import { nameOutside } from '../shared/outside.ts';
import { isAssumed, prefixesIn, prefixListAt, unknownLists } from '../shared/prefix-lists.ts';
import { serviceText, serviceOf } from '../shared/rule-match.ts';
import { parsePrefix } from '../../net/prefix.ts';
import type { SecurityGroupProps, SecurityGroupRow } from './schema.ts';

/** Allow rules only; the engine unites the groups of an interface and keeps track of flows. */
export const behaviour: Behaviour<SecurityGroupProps> = {
  policyFields: ['inbound', 'outbound'],
  assumptions: (group, view) => [...unknownLists(view, group, ['inbound', 'outbound']), ...unknownGroups(group)],
  policy: (group, view) => ({
    type: 'stateful',
    inbound: group.props.inbound.flatMap((row, index) => rulesOf(row, { group, direction: 'inbound', index, view })),
    outbound: group.props.outbound.flatMap((row, index) => rulesOf(row, { group, direction: 'outbound', index, view })),
  }),
};

/** Groups that rules name and the document does not hold: of these nobody can say who is a member. */
function unknownGroups({ name, props }: Resource<SecurityGroupProps>) {
  const named = [...props.inbound, ...props.outbound].flatMap((row) => nameOutside(row.group) ?? []);
  return [...new Set(named)].map((group) => ({
    code: 'SECURITY_GROUP_OUTSIDE',
    message: message(group === ANYONE ? 'security-group.undescribed' : 'security-group.outside', { name, group }),
  }));
}

interface Place {
  readonly group: Resource;
  readonly direction: 'inbound' | 'outbound';
  readonly index: number;
  readonly view: View;
}

/** One rule for a row, or one for each block of the prefix list it names. */
function rulesOf(row: SecurityGroupRow, place: Place): readonly FilterRule[] {
  const { direction, index, view } = place;
  const service = serviceOf(row);
  if (service === null) return [];
  const list = prefixListAt(view, row.prefixList);
  const far = list === undefined ? (nameOutside(row.group) ?? row.group ?? row.cidr) : nameOf(list);
  const text = `${serviceText(row)} ${direction === 'inbound' ? 'from' : 'to'} ${far}`;
  return peersOf(row, list, place).map((peer) => ({ ...service, peer, allow: true, index, number: null, text }));
}

function peersOf(row: SecurityGroupRow, list: Resource | undefined, place: Place): readonly Peer[] {
  if (row.group !== null) {
    const standing = standingOf(place.view, place.group, row.group, place.direction);
    return [{ type: 'group', group: resourceId(nameOutside(row.group) ?? row.group), standing }];
  }
  // Whom a list of which nothing is known holds nobody can say: the rule is there and fits nobody.
  if (list !== undefined && isAssumed(list) && prefixesIn(list).length === 0)
    return [{ type: 'group', group: list.id, standing: 'known' }];
  const blocks = list === undefined ? [parsePrefix(row.cidr) ?? []].flat() : prefixesIn(list);
  return blocks.map((prefix) => ({ type: 'prefix', prefix }));
}

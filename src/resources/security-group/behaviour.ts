import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import type { FilterRule, Peer } from '../../sim/policy.ts';
import { nameOf } from '../shared/finding.ts';
import { prefixesIn, prefixListAt } from '../shared/prefix-lists.ts';
import { serviceText, serviceOf } from '../shared/rule-match.ts';
import { parsePrefix } from '../../net/prefix.ts';
import type { SecurityGroupProps, SecurityGroupRow } from './schema.ts';

/** Allow rules only; the engine unites the groups of an interface and keeps track of flows. */
export const behaviour: Behaviour<SecurityGroupProps> = {
  policyFields: ['inbound', 'outbound'],
  policy: (group, view) => ({
    type: 'stateful',
    inbound: group.props.inbound.flatMap((row, index) => rulesOf(row, 'from', { index, view })),
    outbound: group.props.outbound.flatMap((row, index) => rulesOf(row, 'to', { index, view })),
  }),
};

interface Place {
  readonly index: number;
  readonly view: View;
}

/** One rule for a row, or one for each block of the prefix list it names. */
function rulesOf(row: SecurityGroupRow, preposition: 'from' | 'to', { index, view }: Place): readonly FilterRule[] {
  const service = serviceOf(row);
  if (service === null) return [];
  const list = prefixListAt(view, row.prefixList);
  const far = list === undefined ? (row.group ?? row.cidr) : nameOf(list);
  const text = `${serviceText(row)} ${preposition} ${far}`;
  return peersOf(row, list).map((peer) => ({ ...service, peer, allow: true, index, number: null, text }));
}

function peersOf(row: SecurityGroupRow, list: Resource | undefined): readonly Peer[] {
  if (row.group !== null) return [{ type: 'group', group: row.group }];
  const blocks = list === undefined ? [parsePrefix(row.cidr) ?? []].flat() : prefixesIn(list);
  return blocks.map((prefix) => ({ type: 'prefix', prefix }));
}

import type { Behaviour } from '../../sim/behaviour.ts';
import type { FilterRule, Peer } from '../../sim/policy.ts';
import { serviceText, serviceOf } from '../shared/rule-match.ts';
import { parsePrefix } from '../../net/prefix.ts';
import type { SecurityGroupProps, SecurityGroupRow } from './schema.ts';

/** Allow rules only; the engine unites the groups of an interface and keeps track of flows. */
export const behaviour: Behaviour<SecurityGroupProps> = {
  policy: (group) => ({
    type: 'stateful',
    inbound: group.props.inbound.flatMap((row, index) => ruleOf(row, index, 'from')),
    outbound: group.props.outbound.flatMap((row, index) => ruleOf(row, index, 'to')),
  }),
};

function ruleOf(row: SecurityGroupRow, index: number, preposition: 'from' | 'to'): readonly FilterRule[] {
  const service = serviceOf(row);
  const peer = peerOf(row);
  if (service === null || peer === null) return [];
  return [
    {
      ...service,
      peer,
      allow: true,
      index,
      number: null,
      text: `${serviceText(row)} ${preposition} ${row.group ?? row.cidr}`,
    },
  ];
}

function peerOf(row: SecurityGroupRow): Peer | null {
  if (row.group !== null) return { type: 'group', group: row.group };
  const prefix = parsePrefix(row.cidr);
  return prefix === null ? null : { type: 'prefix', prefix };
}

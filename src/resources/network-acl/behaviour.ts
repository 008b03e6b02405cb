import { parsePrefix } from '../../net/prefix.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import type { FilterRule } from '../../sim/policy.ts';
import { serviceOf, serviceText } from '../shared/rule-match.ts';
import type { NetworkAclProps, NetworkAclRow } from './schema.ts';

/** Rules by number in each direction; what none of them allows is denied by `*`. Nothing is remembered. */
export const behaviour: Behaviour<NetworkAclProps> = {
  policyFields: ['inbound', 'outbound'],
  policy: (acl) => ({
    type: 'stateless',
    inbound: acl.props.inbound.flatMap((row, index) => ruleOf(row, index, 'from')),
    outbound: acl.props.outbound.flatMap((row, index) => ruleOf(row, index, 'to')),
  }),
};

function ruleOf(row: NetworkAclRow, index: number, preposition: 'from' | 'to'): readonly FilterRule[] {
  const service = serviceOf(row);
  const prefix = parsePrefix(row.cidr);
  if (service === null || prefix === null) return [];
  const text = `${row.number} ${row.action} ${serviceText(row)} ${preposition} ${row.cidr}`;
  return [
    { ...service, peer: { type: 'prefix', prefix }, allow: row.action === 'allow', index, number: row.number, text },
  ];
}

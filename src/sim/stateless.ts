import { NO_GROUPS, isPardoned, type Passing } from './passing.ts';
import { firstMatch } from './filter.ts';
import type { Context } from './network.ts';
import { citing, nameOf, reasonFor } from './reason.ts';
import type { Reason } from './trace.ts';

/** The first rule that fits decides; none is a deny. Each direction is judged by itself. */
export function evaluateStateless({ port, filter, direction, packet, peer }: Passing, context: Context): Reason | null {
  const rule = firstMatch(direction === 'in' ? filter.inbound : filter.outbound, packet, peer, NO_GROUPS);
  if (rule?.allow && context.recorder === null) return null;
  const at = filter.resources[0] ?? port.resource;
  const ref = rule?.ref ?? { resource: at, index: null, number: null, text: '* deny' };
  const allow = rule?.allow ?? false;
  context.recorder?.step({ type: 'filter', resource: at, direction, rule: ref, allow, bySession: false });
  if (allow) return null;
  const values = {
    nacl: nameOf(context.network, at),
    rule: ref.number ?? '*',
    subnet: nameOf(context.network, port.resource),
  };
  const reason = reasonFor(direction === 'in' ? 'NACL_INGRESS_DENY' : 'NACL_EGRESS_DENY', at, packet, values);
  return isPardoned(reason, context) ? null : citing(reason, ref);
}

import { isLaterFragment } from '../net/fragment.ts';
import type { Packet } from '../net/packet.ts';
import { ANY_PORT } from '../net/ports.ts';
import { NO_GROUPS, isPardoned, type Passing } from './passing.ts';
import { firstMatch } from './filter.ts';
import { nearestMiss } from './near-miss.ts';
import type { CompiledRule } from './tables.ts';
import type { Context } from './network.ts';
import { citing, nameOf, reasonFor } from './reason.ts';
import type { Reason } from './trace.ts';

/**
 * A later fragment has neither ports nor an ICMP type, so rules that name some do not fit it. That is what Linux does; AWS does not
 * say what its network ACLs do (`FRAGMENTS_ASSUMED`).
 */
function asksForProtocolOnly({ from, to, icmpType }: CompiledRule): boolean {
  return from === ANY_PORT.from && to === ANY_PORT.to && icmpType === -1;
}

/** The sentence about a later fragment that was denied. */
export const NO_PORTS = 'reason.fragment';

/** The first rule that fits decides; none is a deny. Each direction is judged by itself. */
export function evaluateStateless({ port, filter, direction, packet, peer }: Passing, context: Context): Reason | null {
  const rules = direction === 'in' ? filter.inbound : filter.outbound;
  const rule = firstMatch(isLaterFragment(packet) ? rules.filter(asksForProtocolOnly) : rules, packet, peer, NO_GROUPS);
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
  const reason = refusal(
    reasonFor(direction === 'in' ? 'NACL_INGRESS_DENY' : 'NACL_EGRESS_DENY', at, packet, values),
    packet,
  );
  if (isPardoned(reason, context)) return null;
  const miss = isLaterFragment(packet) ? null : nearestMiss(rules, packet, peer);
  return miss === null ? citing(reason, ref) : { ...citing(reason, ref), nearest: miss.message };
}

/** Of a later fragment the ports say nothing, so neither does the sentence. */
function refusal(reason: Reason, packet: Packet): Reason {
  if (!isLaterFragment(packet)) return reason;
  return { ...reason, message: { ...reason.message, key: NO_PORTS } };
}

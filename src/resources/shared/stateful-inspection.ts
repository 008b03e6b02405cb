import { ACK, hasFlags, isIcmpError, type Packet, RST, SYN, TCP } from '../../net/packet.ts';
import { reversed } from '../../net/tuple.ts';
import { find, insert, remove } from '../../sim/flow-table.ts';
import type { Context } from '../../sim/network.ts';
import type { Port } from '../../sim/port.ts';
import { filterTable, type TrackedFlow } from '../../sim/sessions.ts';
import { LIMITS } from '../figures.ts';
import { firstRule, type InspectionRule } from './inspection.ts';

/** What a stateful firewall makes of a packet. */
export type Judgement =
  | { readonly type: 'pass'; readonly rule: InspectionRule | null; readonly bySession: boolean }
  | { readonly type: 'drop' | 'reject'; readonly rule: InspectionRule | null }
  /** A packet of a flow whose other direction does not come by here. */
  | { readonly type: 'half-flow' }
  /** A packet of a flow that was silent for too long. */
  | { readonly type: 'expired' };

/** A stateful rule set, and where it keeps its flows. */
export interface Inspector {
  readonly rules: readonly InspectionRule[];
  /** What becomes of a flow that no rule fits. */
  readonly otherwise: 'pass' | 'drop';
  /** Whether TCP packets of flows it did not see from the start are dropped. */
  readonly strict: boolean;
}

/** Seconds after which an idle flow is forgotten. */
const IDLE_SECONDS = LIMITS.networkFirewallIdle;

/** Judges the first packet of a flow by the rules, the others by the flow. Changes the flows kept at `port`. */
export function inspect(
  { rules, otherwise, strict }: Inspector,
  packet: Packet,
  port: Port,
  context: Context,
): Judgement {
  const table = filterTable(context.sessions, port.index);
  const { now } = context.sessions;
  const tuple = isIcmpError(packet) ? reversed(packet.icmp?.quoted ?? packet) : packet;
  const own = alive(find(table, tuple), now);
  const back = own === null ? alive(find(table, reversed(tuple)), now) : null;
  const flow = own ?? back;
  if (flow !== null) {
    if (strict && own !== null && flow.turns === 0 && isTcpAfterOpening(packet)) return { type: 'half-flow' };
    if (back !== null) flow.turns ||= 1;
    flow.expires = now + IDLE_SECONDS;
    if (hasFlags(packet, RST)) remove(table, own === null ? reversed(tuple) : tuple);
    return { type: 'pass', rule: null, bySession: true };
  }
  if (strict && isTcpAfterOpening(packet)) {
    const isKnown = (find(table, tuple) ?? find(table, reversed(tuple))) !== null;
    return { type: isKnown ? 'expired' : 'half-flow' };
  }
  const rule = firstRule(rules, packet);
  const action = rule?.action ?? otherwise;
  if (action !== 'pass') return { type: action === 'reject' ? 'reject' : 'drop', rule };
  openAt(packet, port, context);
  return { type: 'pass', rule, bySession: false };
}

/** Keeps the flow of a packet that was let through. */
export function openAt(packet: Packet, port: Port, context: Context): void {
  const { sessions, recorder } = context;
  const flow: TrackedFlow = { opened: 'in', expires: sessions.now + IDLE_SECONDS, turns: 0 };
  insert(filterTable(sessions, port.index), packet, flow);
  recorder?.session(port.resource, 'firewall', 'opened');
}

function alive(flow: TrackedFlow | null, now: number): TrackedFlow | null {
  return flow === null || flow.expires < now ? null : flow;
}

function isTcpAfterOpening(packet: Packet): boolean {
  return packet.protocol === TCP && !hasFlags(packet, RST) && (!hasFlags(packet, SYN) || hasFlags(packet, ACK));
}

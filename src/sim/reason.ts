import { type MessageValue, message } from '../model/message.ts';
import type { ResourceId } from '../model/topology.ts';
import { printAddress } from '../net/address.ts';
import { isIcmp, type Packet } from '../net/packet.ts';
import { printProtocol } from '../net/protocols.ts';
import type { Network } from './network.ts';
import type { Outcome } from './device-outcome.ts';
import { DOCS } from './reason-docs.ts';
import type { ReasonCode } from './reasons.ts';
import type { Reason, RuleRef } from './trace.ts';

export type Values = Readonly<Record<string, MessageValue>>;

/**
 * A reason in words of the packet: `src`, `dst`, `ip`, `protocol`, `port` are filled in, the rest comes as `values`.
 * `at` is the resource that decided.
 */
export function reasonFor(code: ReasonCode, at: ResourceId, packet: Packet, values: Values = {}): Reason {
  const all: Values = {
    src: printAddress(packet.src),
    dst: printAddress(packet.dst),
    ip: printAddress(packet.dst),
    protocol: printProtocol(packet.protocol),
    port: isIcmp(packet) ? (packet.icmp?.type ?? 0) : packet.dstPort,
    ...values,
  };
  return { code, at, message: message(`reason.${code}`, all), rule: null, docs: DOCS[code] ?? null };
}

/** The reason with the row of a table that decided. */
export function citing(reason: Reason, rule: RuleRef | null): Reason {
  return { ...reason, rule };
}

/** A silent drop; `past` is what would happen had the check passed. */
export function drop(reason: Reason, past: (() => Outcome) | null = null): Outcome {
  return { type: 'drop', reason, past };
}

/** The name a resource is shown by. */
export function nameOf(network: Network, id: ResourceId): string {
  const name = network.topology.resources[id]?.name;
  return name === undefined || name === '' ? id : name;
}

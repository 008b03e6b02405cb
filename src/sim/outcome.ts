import { TCP, UDP } from '../net/packet.ts';
import type { Tuple } from '../net/tuple.ts';
import type { Exchange } from './exchange.ts';
import { NO_PORTS } from './stateless.ts';
import type { Direction, OutcomeName, Reason, Trace } from './trace.ts';

/** What the user of the program at the source sees of an exchange. */
export function outcomeOf(result: Exchange, protocol: number): OutcomeName {
  switch (result.status) {
    case 'closed':
      return 'connected';
    case 'answered':
      return protocol === TCP && result.failure !== null ? 'timed-out' : 'connected';
    case 'refused':
    case 'reset':
      return 'refused';
    case 'icmp':
      return byIcmp(result);
    case 'established':
      return result.failure === null ? 'connected' : 'timed-out';
    case 'silent':
      return result.failure?.verdict.type === 'unknown' ? 'unknown' : 'timed-out';
  }
}

/** A port unreachable is a refusal to UDP; everything else an ICMP error says is "unreachable". */
function byIcmp(result: Exchange): OutcomeName {
  const verdict = result.failure?.verdict;
  const isClosedPort = verdict?.type === 'refused' && verdict.reason.code === 'UDP_CLOSED_PORT';
  return isClosedPort ? 'refused' : 'unreachable';
}

/** The reason as it is told: a network ACL that stops the reply to a client's own port is the classic forgotten ephemeral range. */
export function reportedReason(trace: Trace): Reason | null {
  const { verdict, direction, packet, hops } = trace;
  return verdict.type === 'delivered' ? null : asTold(verdict.reason, direction, hops.at(-1)?.after ?? packet);
}

/** A reason as it is told of a packet that looked like `stopped` where it was stopped. */
export function asTold(reason: Reason, direction: Direction, { protocol, dstPort }: Tuple): Reason {
  const isAcl = reason.code === 'NACL_EGRESS_DENY' || reason.code === 'NACL_INGRESS_DENY';
  const hasPorts = protocol === TCP || protocol === UDP;
  const isPortless = reason.message.key === NO_PORTS;
  if (direction === 'request' || !isAcl || !hasPorts || isPortless || dstPort < 1024) return reason;
  return { ...reason, code: 'NACL_EPHEMERAL', message: { ...reason.message, key: 'reason.NACL_EPHEMERAL' } };
}

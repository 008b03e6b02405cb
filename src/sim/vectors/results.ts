import type { Tried } from '../../testing/traffic.ts';
import type { Conversation } from '../trace.ts';
import type { Step } from './vector.ts';

/** What the program that tried it would report, in the words of the recordings. */
export function firstResult(step: Step, connection: Tried, isOpen: boolean): string {
  if (step.kind === 'raw_udp') return 'sent';
  if (isOpen) return 'connected';
  if (connection.status === 'answered') return 'replied';
  if (connection.status === 'refused') return 'refused';
  if (connection.status === 'icmp') return byError(connection);
  return step.kind === 'curl' ? 'curl_error_28' : 'timed_out';
}

function byError({ traces }: Tried): string {
  const error = traces.findLast((trace) => trace.packet.icmp !== null)?.label;
  if (error === 'FRAG-NEEDED') return 'message_too_long';
  return error === 'PORT-UNREACHABLE' ? 'refused' : 'unreachable';
}

export function isHandshakeDone({ traces }: Pick<Tried, 'traces'>): boolean {
  return traces.some((trace) => trace.label === 'SYN-ACK' && trace.verdict.type === 'delivered');
}

/** What went wrong once the connection stood; empty when nothing did. Who waits for a promised answer hears none in time. */
export function lateResult(step: Step, { status }: Tried): string {
  if (status === 'reset') return 'reset';
  const isAsked = step.http !== undefined || step.say !== undefined;
  const isLate = step.say?.startsWith('PUSH') ?? false;
  return isLate || (isAsked && status === 'established') ? 'timed_out' : '';
}

/** What a program behind a proxy or a tunnel reports: its own connection stands whatever the other one came to. */
export function relayedResult(step: Step, { outcome, connections }: Conversation): string {
  const own = connections[0];
  if (own === undefined || !isHandshakeDone(own)) return 'timed_out';
  if (step.kind === 'ssh_L_open') return 'tunnel_open';
  if (step.kind !== 'curl' && step.kind !== 'ssh') return 'connected';
  return outcome === 'connected' ? 'ok' : 'failed';
}

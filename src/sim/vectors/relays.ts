import { probe } from '../../testing/ask.ts';
import { converse } from '../converse.ts';
import type { Network } from '../network.ts';
import type { Connection, Conversation } from '../trace.ts';
import { relayedResult } from './results.ts';
import { type Attempt, attemptAt, senderOf, type Stage } from './stage.ts';
import type { Step } from './vector.ts';

/** `host:port` of the proxy that a step goes through; undefined for none. */
export function proxyOf({ kind, proxy, proxy_port = 3128, args = [] }: Step): string | undefined {
  if (kind === 'proxy') return `${proxy}:${proxy_port}`;
  return /^http:\/\/(.+)$/.exec(args[args.indexOf('-x') + 1] ?? '')?.[1];
}

/** A request through a proxy: two connections. */
export function beginAtProxy(stage: Stage, step: Step, proxy: string): void {
  const conversation = askProxy(stage.net.network(), senderOf(stage, step), step, proxy);
  tell(attemptAt(stage, step), conversation, conversation.connections);
}

/** The tunnel's own connection; what is behind it is only opened by using it, so that is kept for then. */
export function openTunnel(stage: Stage, step: Step): void {
  const conversation = askTunnel(stage.net.network(), senderOf(stage, step), step);
  stage.tunnels.set(step.lport ?? 0, conversation);
  tell(attemptAt(stage, step), conversation, conversation.connections.slice(0, 1));
}

/** Through a tunnel: its own segments, and the connection that the bastion opens. */
export function goThroughTunnel(stage: Stage, step: Step): void {
  const conversation = stage.tunnels.get(step.port ?? step.dport ?? 0);
  if (conversation === undefined) throw new Error(`${step.id} uses a port that nothing forwards`);
  const attempt = attemptAt(stage, step);
  const [tunnel, ...behind] = conversation.connections;
  tell(attempt, conversation, behind);
  attempt.traces.push(...(tunnel?.traces.filter((trace) => trace.label === 'DATA') ?? []));
}

function tell(attempt: Attempt, conversation: Conversation, connections: readonly Connection[]): void {
  attempt.traces.push(...connections.flatMap((each) => each.traces));
  attempt.openings = connections.flatMap((each) => each.traces.slice(0, 1));
  attempt.result = relayedResult(attempt.step, conversation);
}

function askProxy(network: Network, from: string, step: Step, proxy: string): Conversation {
  const host = /^http:\/\/([^/:]+)/.exec(step.url ?? '')?.[1] ?? step.dst ?? '';
  const { dport = 80, sport = 59_890 } = step;
  return converse(network, { ...probe(from, host, `tcp ${dport} sport ${sport}`), proxy }, null);
}

function askTunnel(network: Network, from: string, { bastion = '', target = '', tport = 22 }: Step): Conversation {
  return converse(network, { ...probe(from, target, `tcp ${tport}`), jumps: [bastion] }, null);
}

import type { Probe, ResourceId } from '../../../model/topology.ts';
import { kinds } from '../../../resources/registry.ts';
import { legs, probe, verdictOf } from '../../../testing/ask.ts';
import type { World } from '../../../testing/world.ts';
import type { ProbeAnswer } from '../../protocol.ts';
import { simulate } from '../../simulation.ts';

/** A scenario with its number, in words, and what is seen when it is played, line by line. */
export interface Scenario {
  readonly number: number;
  readonly given: string;
  readonly asked: string;
  readonly expected: readonly string[];
}

/** Builds the network of a scenario, asks, and says what was seen. */
export type Play = () => readonly string[];
export type Plays = Readonly<Record<number, Play>>;

/** A question with its service in the words of `probe`, or with that and what else it has. */
export function asked(
  w: World,
  from: ResourceId | string,
  to: ResourceId | string,
  what: string | (Partial<Probe> & { readonly service?: string }) = {},
): ProbeAnswer {
  const { service = 'tcp 80 sport 40000', ...extra } = typeof what === 'string' ? { service: what } : what;
  return simulate(w.topology(), kinds).ask({ ...probe(from, to, service), ...extra });
}

/** The verdict, and where it fell unless all went well: `NACL_INGRESS_DENY at acl`. */
export function verdict(answer: ProbeAnswer): string {
  const { reason } = answer.conversation;
  return reason === null ? verdictOf(answer) : `${verdictOf(answer)} at ${reason.at}`;
}

/** The verdict and every header of the first packet and of its answer (`<`), connection by connection. */
export function whole(answer: ProbeAnswer): readonly string[] {
  return [
    verdict(answer),
    ...answer.conversation.connections.flatMap(({ traces }) => [
      ...legs(traces[0]).map((leg) => `> ${leg}`),
      ...legs(traces[1]).map((leg) => `< ${leg}`),
    ]),
  ];
}

/** Ids of what the first packet passed. */
export function path(answer: ProbeAnswer): string {
  return (answer.conversation.connections[0]?.traces[0]?.hops ?? []).map((hop) => hop.resource).join(' ');
}

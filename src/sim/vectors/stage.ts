import type { Traffic, Tried } from '../../testing/traffic.ts';
import type { World } from '../../testing/world.ts';
import type { Conversation, Trace } from '../trace.ts';
import type { LinuxLab } from './linux/replaced.ts';
import type { Step, Vector } from './vector.ts';

/** A recorded step and what came of it. */
export interface Attempt {
  readonly step: Step;
  readonly traces: Trace[];
  /** Opening packets of the connections, where a relay makes several. */
  openings: readonly Trace[];
  result: string;
  afterConnect: string;
  hops: readonly string[];
}

/** A server that was asked to speak again later, by itself. */
export interface Promised {
  readonly at: number;
  readonly attempt: Attempt;
  readonly connection: Tried;
}

/** The network that steps are played in, and what they left behind. */
export interface Stage {
  readonly vector: Vector;
  readonly w: World;
  readonly net: Traffic;
  readonly linux: LinuxLab;
  readonly attempts: Map<string, Attempt>;
  readonly held: Map<string, { readonly attempt: Attempt; connection: Tried }>;
  /** What goes through each forwarded port of a client. */
  readonly tunnels: Map<number, Conversation>;
  promises: Promised[];
  /** Recorded seconds so far, and how many simulated ones each of them stands for. */
  now: number;
  readonly pace: number;
}

/** A new attempt, on record under the step's id. */
export function attemptAt(stage: Stage, step: Step): Attempt {
  const attempt: Attempt = { step, traces: [], openings: [], result: '', afterConnect: '', hops: [] };
  stage.attempts.set(step.id, attempt);
  return attempt;
}

/** What a step is sent from: hosts of the internet by address, instances by name. */
export function senderOf({ vector }: Stage, { node }: Step): string {
  return vector.lab.internet.hosts[node]?.ip ?? node;
}

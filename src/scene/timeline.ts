import type { ResourceId } from '../model/topology.ts';
import type { Conversation, Direction, Hop, Reason } from '../sim/trace.ts';
import type { HeaderPart } from './header.ts';
import type { Point, Scene } from './scene.ts';
import { legsOf } from './legs.ts';

/** How long things take on the screen, in milliseconds at speed 1. */
export interface Pace {
  /** Canvas units a capsule runs in a millisecond. */
  readonly unitsPerMs: number;
  readonly shortestLegMs: number;
  readonly longestLegMs: number;
  /** Rest where nothing but a check happens. */
  readonly restMs: number;
  /** Rest where the header is rewritten, so that old and new can be read. */
  readonly rewriteMs: number;
  /** Rest at a drop and at the end of a packet. */
  readonly endMs: number;
  /** Packets after the first request and the first reply, unless they are dropped: as the others, quicker, or left out. */
  readonly later: 'full' | 'quick' | 'omitted';
}

export const PACE: Pace = {
  unitsPerMs: 0.42,
  shortestLegMs: 260,
  longestLegMs: 1100,
  restMs: 160,
  rewriteMs: 2000,
  endMs: 900,
  later: 'quick',
};

/** How much faster the later packets run when they are quick. */
const QUICK = 5;

/** One hop of one packet: the capsule runs along `path` from `startMs` to `arriveMs` and rests until `endMs`. */
export interface TimelineStep {
  /** Position in `Timeline.steps`. */
  readonly index: number;
  /** Positions in the conversation: connection, packet within it, hop within the packet. */
  readonly connection: number;
  readonly trace: number;
  readonly hop: number;
  /** What the packet is, e.g. `SYN-ACK`. */
  readonly label: string;
  readonly direction: Direction;
  readonly resource: ResourceId;
  /** Node of the scene where it happens; null when the resource is not drawn. */
  readonly node: ResourceId | null;
  /** From where the packet was to where it is treated; one point where it does not move. */
  readonly path: readonly Point[];
  /** What the simulator says of it: header before and after, rewrites, checks. */
  readonly treatment: Hop;
  /** Why the packet ends here; null when it goes on or is delivered. */
  readonly drop: Reason | null;
  /** Whether it is the packet's last step. */
  readonly last: boolean;
  readonly startMs: number;
  readonly arriveMs: number;
  readonly endMs: number;
}

/** The playing of one conversation. Steps follow one another without holes. */
export interface Timeline {
  readonly steps: readonly TimelineStep[];
  readonly durationMs: number;
}

/** What a capsule shows at one instant. */
export interface Capsule {
  readonly at: Point;
  readonly label: string;
  readonly direction: Direction;
  readonly parts: readonly HeaderPart[];
  readonly state: 'moving' | 'resting' | 'dropped' | 'delivered';
}

export interface Instant {
  /** Index of the step, or -1 in an empty timeline. */
  readonly step: number;
  readonly capsule: Capsule | null;
}

/** The timeline of a conversation on a drawing. Hops at resources that are not drawn take place where the packet is. */
export function timelineOf(conversation: Conversation, scene: Scene, pace: Pace = PACE): Timeline {
  const steps: TimelineStep[] = [];
  let now = 0;
  for (const leg of legsOf(conversation, scene, pace.later === 'omitted')) {
    const factor = leg.later && pace.later === 'quick' ? QUICK : 1;
    const { later: _, length, ...rest } = leg;
    const run = length === 0 ? 0 : runMs(length, pace) / factor;
    const stay = restMs(leg.treatment, leg.drop !== null || leg.last, pace) / factor;
    const arriveMs = now + Math.round(run);
    const endMs = arriveMs + Math.round(stay);
    steps.push({ ...rest, index: steps.length, startMs: now, arriveMs, endMs });
    now = endMs;
  }
  return { steps, durationMs: now };
}

function runMs(length: number, pace: Pace): number {
  return Math.max(pace.shortestLegMs, Math.min(pace.longestLegMs, length / pace.unitsPerMs));
}

function restMs(hop: Hop, ends: boolean, pace: Pace): number {
  if (hop.rewrites.length > 0) return pace.rewriteMs;
  return ends ? pace.endMs : pace.restMs;
}

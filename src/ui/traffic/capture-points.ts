import type { ResourceId } from '../../model/topology.ts';
import { captureAt } from '../../sim/capture.ts';
import type { Conversation } from '../../sim/trace.ts';

/** An interface that packets of the conversation passed, and how many. */
export interface CapturePoint {
  readonly resource: ResourceId;
  readonly count: number;
}

/** Where a capture of the conversation would show something, in the order the packets came by. */
export function capturePoints(conversation: Conversation): readonly CapturePoint[] {
  const hops = conversation.connections.flatMap(({ traces }) => traces.flatMap((trace) => trace.hops));
  const ids = new Set(hops.flatMap(({ arrivedBy, leftBy }) => [arrivedBy, leftBy].filter((id) => id !== null)));
  return [...ids]
    .map((resource) => ({ resource, count: captureAt(conversation, resource).length }))
    .filter(({ count }) => count > 0);
}

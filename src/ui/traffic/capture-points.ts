import type { Kinds } from '../../kinds/kind.ts';
import type { ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { captureAt } from '../../sim/capture.ts';
import type { Conversation } from '../../sim/trace.ts';

/** An interface that packets of the conversation passed, and how many. */
export interface CapturePoint {
  readonly resource: ResourceId;
  readonly count: number;
}

/** Interfaces at which a capture of the conversation would show something, in the order the packets came by. */
export function capturePoints(conversation: Conversation, view: View, kinds: Kinds): readonly CapturePoint[] {
  const hops = conversation.connections.flatMap(({ traces }) => traces.flatMap((trace) => trace.hops));
  const ids = new Set(hops.flatMap(({ arrivedBy, leftBy }) => [arrivedBy, leftBy].filter((id) => id !== null)));
  return [...ids]
    .filter((id) => isInterface(id, view, kinds))
    .map((resource) => ({ resource, count: captureAt(conversation, resource).length }))
    .filter(({ count }) => count > 0);
}

/** Whether packets are addressed to it: a subnet's or a gateway's leg has no address of its own. */
function isInterface(id: ResourceId, view: View, kinds: Kinds): boolean {
  const resource = view.resource(id);
  const ports = resource === undefined ? [] : (kinds.get(resource.kind)?.behaviour.ports?.(resource, view) ?? []);
  return ports.some((port) => port.resource === id && port.addresses.length > 0);
}

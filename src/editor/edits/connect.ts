import type { Kinds, Offer } from '../../kinds/kind.ts';
import type { KindName, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';

/** The two ends of a line that was drawn. */
export interface Line {
  readonly from: ResourceId;
  readonly to: ResourceId;
}

/**
 * What a line between two resources may mean: what the first one's kind offers, then what the other's does, for people
 * draw from either end. Each offer is a step for `editor.run`; none when the two have nothing to do with each other.
 */
export function offersBetween(
  kinds: Kinds,
  view: View,
  { from, to }: Line,
  freshId: (kind: KindName) => ResourceId,
): readonly Offer[] {
  const [first, second] = [view.resource(from), view.resource(to)];
  if (first === undefined || second === undefined || from === to) return [];
  const there = kinds.get(first.kind)?.connect?.(first, second, view, freshId) ?? [];
  const back = kinds.get(second.kind)?.connect?.(second, first, view, freshId) ?? [];
  const said = new Set(there.map((offer) => JSON.stringify(offer.edit)));
  return [...there, ...back.filter((offer) => !said.has(JSON.stringify(offer.edit)))];
}

import type { Offer } from '../kinds/kind.ts';
import { type ResourceId, resourceId } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { words } from './findings.ts';
import type { World } from './world.ts';

/** What a line from one resource to another may mean. */
export function offersBetween(w: World, from: ResourceId, to: ResourceId): readonly Offer[] {
  const resource = w.get(from);
  const fresh = (kind: string): ResourceId => resourceId(`new-${kind}`);
  return kinds.get(resource.kind)?.connect?.(resource, w.get(to), w.view(), fresh) ?? [];
}

/** The offers in words. */
export function offered(w: World, from: ResourceId, to: ResourceId): readonly string[] {
  return offersBetween(w, from, to).map((offer) => words(offer.message));
}

/** Takes the offer with these words; fails when there is none. */
export function take(w: World, [from, to]: readonly [ResourceId, ResourceId], offer: string): void {
  const found = offersBetween(w, from, to).find((each) => words(each.message) === offer);
  if (found === undefined) throw new Error(`no offer "${offer}" among ${offered(w, from, to).join('; ')}`);
  w.edit(found.edit);
}

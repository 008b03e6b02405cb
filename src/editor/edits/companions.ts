import type { Companion, Kind, Kinds } from '../../kinds/kind.ts';
import { NEW, renumbered } from '../../model/edits/renumber.ts';
import { withResources } from '../../model/edits/step.ts';
import { initialProps } from '../../model/shape.ts';
import type { Document, KindName, Resource, ResourceId } from '../../model/topology.ts';
import { viewOf } from '../../model/view.ts';

/** What comes into the document, and where ids for its companions come from. */
interface Coming {
  readonly id: ResourceId;
  readonly freshId: (kind: KindName) => ResourceId;
}

/** The document with blocks and addresses for new resources. */
export function numbered(document: Document, kinds: Kinds, ids: readonly ResourceId[]): Document {
  return withResources(document, renumbered(viewOf(document.topology, kinds), ids, NEW).values());
}

/** The document with what AWS makes along with the resource, referred to as the kind says. */
export function withCompanions(
  document: Document,
  kinds: Kinds,
  { companions }: Pick<Kind, 'companions'>,
  { id, freshId }: Coming,
): Document {
  const resource = document.topology.resources[id];
  const made = resource && companions?.(resource, viewOf(document.topology, kinds), freshId);
  return resource === undefined || made === undefined ? document : withMade(document, kinds, resource, made);
}

/**
 * The document with what copies lack of what AWS makes along with them: where nothing of the kind that was copied along belongs to a
 * copy, or where it still refers to the original's.
 */
export function withLackingCompanions(
  document: Document,
  kinds: Kinds,
  copies: readonly ResourceId[],
  freshId: Coming['freshId'],
): Document {
  let whole = document;
  for (const id of copies) {
    const view = viewOf(whole.topology, kinds);
    const copy = view.resource(id);
    const made = copy && kinds.get(copy.kind)?.companions?.(copy, view, freshId);
    if (copy === undefined || made === undefined) continue;
    const lacking = made.filter(({ resource, referredBy }) => {
      if (referredBy === undefined) return !view.pointingAt(id).some((each) => each.kind === resource.kind);
      const held = copy.props[referredBy] ?? null;
      return held !== null && !copies.some((each) => each === held);
    });
    whole = withMade(whole, kinds, copy, lacking);
  }
  return whole;
}

function withMade(document: Document, kinds: Kinds, resource: Resource, made: readonly Companion[]): Document {
  if (made.length === 0) return document;
  const company = made.map((companion) => completed(companion, kinds));
  const named = made.flatMap(({ referredBy, resource: { id: to } }) =>
    referredBy === undefined ? [] : [[referredBy, to] as const],
  );
  const referring = { ...resource, props: { ...resource.props, ...Object.fromEntries(named) } };
  return numbered(
    withResources(document, [referring, ...company]),
    kinds,
    company.map((each) => each.id),
  );
}

function completed({ resource }: Companion, kinds: Kinds): Resource {
  const kind = kinds.get(resource.kind);
  return kind === undefined ? resource : { ...resource, props: { ...initialProps(kind), ...resource.props } };
}

import { landing, mayContain } from '../containment.ts';
import { type Message, message } from '../message.ts';
import { withReferences } from '../references.ts';
import type { Box, Document, KindName, Layout, Resource, ResourceId } from '../topology.ts';
import { type View, viewOf } from '../view.ts';
import { type Clip, clipOf } from './clip.ts';
import { editBetween } from './edit-between.ts';
import { freshName, namesIn } from './fresh.ts';
import { freeSpot, grown, originOf, type Point } from './layout.ts';
import { rootsOf } from './move.ts';
import { formerIn, ownerOf, renumbered } from './renumber.ts';
import { type Step, withResources } from './step.ts';

/** Where copies go. */
export interface PasteTarget {
  /** The innermost container to paste into; null puts copies beside their originals. */
  readonly over: ResourceId | null;
  /** Top left corner of the first copy in units of the whole drawing; null for free spots. */
  readonly at: Point | null;
  readonly freshId: (kind: KindName) => ResourceId;
}

/** The step and the copies at its top, to be selected; or why nothing was pasted. */
export type Pasting =
  | ({ readonly ok: true; readonly ids: readonly ResourceId[] } & Step)
  | { readonly ok: false; readonly message: Message };

/**
 * Copies with ids, names, blocks and addresses of their own. References within the clip point at the copies, others stay
 * where their resource is still there. A copy of something owned belongs to the copied owner, or to nobody.
 */
export function pasted(document: Document, view: View, clip: Clip, target: PasteTarget): Pasting {
  const from = viewOf(clip.topology, view.shapes);
  const ids = new Map(from.all().map(({ id, kind }) => [id, target.freshId(kind)]));
  const roots = rootsOf(
    from,
    from.all().map(({ id }) => id),
  );
  const parents = new Map<ResourceId, ResourceId | null>();
  for (const root of roots) {
    const found = parentFor(view, root, target.over);
    if (!found.ok) return found;
    parents.set(root.id, found.parent);
  }
  const copies = namedApart(view, roots, copiesOf({ from, to: view, ids, parents }), ids);
  const structured = withResources(document, copies);
  const after = viewOf(structured.topology, view.shapes);
  const former = formerIn(from);
  const originals = new Map([...ids].map(([old, fresh]) => [fresh, old]));
  const changed = renumbered(
    after,
    copies.map(({ id }) => id),
    (id) => former(originals.get(id) ?? id),
  );
  const numbered = withResources(structured, changed.values());
  const tops = roots.flatMap(({ id }) => ids.get(id) ?? []);
  const layout = pastedLayout(numbered, { clip, ids, roots, at: target.at });
  const names = tops.flatMap((id) => numbered.topology.resources[id]?.name ?? []);
  const label =
    names.length === 1
      ? message('edit.paste', { name: names[0] ?? '' })
      : message('edit.pasteMany', { count: names.length });
  return { ok: true, ids: tops, label, edit: editBetween(document, { ...numbered, layout }) };
}

/** Copies beside the originals. */
export function duplicated(
  document: Document,
  view: View,
  ids: readonly ResourceId[],
  freshId: (kind: KindName) => ResourceId,
): Pasting {
  return pasted(document, view, clipOf(document, view, ids), { over: null, at: null, freshId });
}

function parentFor(view: View, root: Resource, over: ResourceId | null): ReturnType<typeof landing> {
  const home = root.parent === null ? null : view.resource(root.parent);
  const isHome = home === null || (home !== undefined && mayContain(view.shapes, home.kind, root.kind));
  if (over === null && isHome) return { ok: true, parent: root.parent };
  const found = landing(view, root.kind, over);
  return found.ok || !isHome ? found : { ok: true, parent: root.parent };
}

interface Copying {
  readonly from: View;
  readonly to: View;
  readonly ids: ReadonlyMap<ResourceId, ResourceId>;
  /** Containers of those whose own one is not copied. */
  readonly parents: ReadonlyMap<ResourceId, ResourceId | null>;
}

function copiesOf({ from, to, ids, parents }: Copying): readonly Resource[] {
  const parentOf = (resource: Resource): ResourceId | null => {
    const inside = resource.parent === null ? undefined : ids.get(resource.parent);
    if (inside !== undefined) return inside;
    const given = parents.get(resource.id);
    if (given !== undefined) return given;
    const owner = ownerOf(from, resource);
    return owner === null ? null : (parents.get(owner) ?? null);
  };
  return from.all().map((resource) => {
    const { sourceId: _, ...rest } = resource;
    const ownerField = from.shapes.get(resource.kind)?.owner;
    const pointed = withReferences(
      rest,
      from.shapes,
      (id) => ids.get(id) ?? (to.resource(id) === undefined ? null : id),
    );
    const isOrphan = ownerField !== undefined && ownerOf(from, resource) === null;
    const props = isOrphan ? { ...pointed.props, [ownerField]: null } : pointed.props;
    return { ...pointed, id: ids.get(resource.id) ?? resource.id, parent: parentOf(resource), props };
  });
}

/** Names of the topmost copies that nothing has yet; what they own and is named after them follows. */
function namedApart(
  view: View,
  roots: readonly Resource[],
  copies: readonly Resource[],
  ids: ReadonlyMap<ResourceId, ResourceId>,
): readonly Resource[] {
  const names = new Map<ResourceId, { readonly before: string; readonly after: string }>();
  const taken = namesIn(view);
  for (const { id, name } of roots) {
    const after = freshName(taken, name);
    taken.add(after);
    names.set(ids.get(id) ?? id, { before: name, after });
  }
  return copies.map((copy) => {
    const ownerField = view.shapes.get(copy.kind)?.owner;
    const owner = ownerField === undefined ? undefined : copy.props[ownerField];
    const own = names.get(copy.id);
    if (own !== undefined) return { ...copy, name: own.after };
    const owners = [...names].find(([id]) => id === owner)?.[1];
    const follows = owners !== undefined && owners.before !== '' && copy.name.startsWith(owners.before);
    return follows ? { ...copy, name: owners.after + copy.name.slice(owners.before.length) } : copy;
  });
}

interface Placing {
  readonly clip: Clip;
  readonly ids: ReadonlyMap<ResourceId, ResourceId>;
  readonly roots: readonly Resource[];
  readonly at: Point | null;
}

function pastedLayout({ layout, topology }: Document, { clip, ids, roots, at }: Placing): Layout {
  const boxes: Record<ResourceId, Box> = { ...layout };
  for (const [old, fresh] of ids) {
    const box = clip.layout[old];
    const keepsParent = clip.topology.resources[old]?.parent;
    if (box !== undefined && keepsParent && ids.has(keepsParent)) boxes[fresh] = box;
  }
  const outer = [...ids].filter(([old, fresh]) => clip.layout[old] !== undefined && boxes[fresh] === undefined);
  const firstBox = roots[0] && clip.layout[roots[0].id];
  for (const [old, fresh] of outer) {
    const box = clip.layout[old];
    if (box === undefined) continue;
    const parent = topology.resources[fresh]?.parent ?? null;
    const origin = originOf(boxes, topology, parent);
    const spot =
      at === null || firstBox === undefined
        ? freeSpot(boxes, topology, parent, box)
        : { x: at.x - origin.x + box.x - firstBox.x, y: at.y - origin.y + box.y - firstBox.y };
    boxes[fresh] = { ...box, ...spot };
  }
  return grown(boxes, topology, [...ids.values()]);
}

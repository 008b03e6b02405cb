import { landing } from '../containment.ts';
import { type Message, message } from '../message.ts';
import { contentsOf } from '../numbering.ts';
import type { Box, Document, Layout, Resource, ResourceId } from '../topology.ts';
import { type View, viewOf } from '../view.ts';
import { editBetween } from './edit-between.ts';
import { freeSpot, grown, originOf, type Point } from './layout.ts';
import { ownedBy } from './remove.ts';
import { formerIn, ownerOf, renumbered } from './renumber.ts';
import { type Attempt, withResources } from './step.ts';

/** What is dragged and where it is dropped. */
export interface Move {
  readonly ids: readonly ResourceId[];
  /** The innermost container under the drop; null for the top level. */
  readonly over: ResourceId | null;
  /** New top left corners in units of the whole drawing; whoever is missing gets a free spot when it changes its container. */
  readonly at: Readonly<Record<ResourceId, Point>>;
}

/**
 * Resources into another container (or to another place in their own), with what they contain and own. Blocks and
 * addresses that do not fit there are changed in the same step, and its label says so. Refused as a whole when one of
 * them may not sit there.
 */
export function moved(document: Document, view: View, move: Move): Attempt {
  const roots = rootsOf(view, move.ids);
  const parents = new Map<ResourceId, ResourceId | null>();
  for (const root of roots) {
    const found = landing(view, root.kind, move.over);
    if (!found.ok) return found;
    if (found.parent !== null && isInside(view, found.parent, root.id)) {
      return { ok: false, message: message('containment.itself', { name: root.name }) };
    }
    parents.set(root.id, found.parent);
  }
  const movers = roots.filter((root) => parents.get(root.id) !== root.parent);
  const company = withOwned(view, movers, parents);
  const structured = withResources(document, company);
  const after = viewOf(structured.topology, view.shapes);
  const ids = company.flatMap((each) => [each.id, ...contentsOf(after, each.id).map((inner) => inner.id)]);
  const changed = renumbered(after, [...new Set(ids)], formerIn(view));
  const numbered = withResources(structured, changed.values());
  const settled = { ...numbered, layout: settledLayout(numbered, { ...move, roots, company }) };
  const stays = message('edit.place', { count: roots.length });
  const label = movers.length === 0 ? stays : labelOf(view, settled, movers, changed);
  return { ok: true, label, edit: editBetween(document, settled) };
}

/** Those of the resources that do not come along anyway: with a container or an owner among them. */
export function rootsOf(view: View, ids: readonly ResourceId[]): readonly Resource[] {
  const chosen = new Set(ids);
  return [...chosen].flatMap((id) => {
    const resource = view.resource(id);
    if (resource === undefined || view.ancestors(id).some((each) => chosen.has(each.id))) return [];
    const owner = ownerOf(view, resource);
    return owner !== null && chosen.has(owner) ? [] : [resource];
  });
}

function isInside(view: View, id: ResourceId, container: ResourceId): boolean {
  return id === container || view.ancestors(id).some((each) => each.id === container);
}

/** The movers in their new containers, along with what they own and what sat beside them. */
function withOwned(
  view: View,
  movers: readonly Resource[],
  parents: ReadonlyMap<ResourceId, ResourceId | null>,
): readonly Resource[] {
  return movers.flatMap((mover) => {
    const parent = parents.get(mover.id) ?? null;
    const owned = ownedBy(view, mover.id).flatMap((id) => view.resource(id) ?? []);
    const beside = owned.filter((each) => each.parent === mover.parent);
    return [mover, ...beside].map((each) => ({ ...each, parent }));
  });
}

interface Settling extends Move {
  readonly roots: readonly Resource[];
  /** Everything whose container is another one now. */
  readonly company: readonly Resource[];
}

function settledLayout({ layout, topology }: Document, { roots, company, at }: Settling): Layout {
  const boxes: Record<ResourceId, Box> = { ...layout };
  const homeless = company.filter(({ id }) => at[id] === undefined && boxes[id] !== undefined);
  const before = new Map(homeless.map(({ id }) => [id, boxes[id]]));
  for (const { id } of homeless) delete boxes[id];
  for (const { id } of roots) {
    const [box, point] = [boxes[id], at[id]];
    const parent = topology.resources[id]?.parent ?? null;
    const origin = originOf(boxes, topology, parent);
    if (box !== undefined && point !== undefined) boxes[id] = { ...box, x: point.x - origin.x, y: point.y - origin.y };
  }
  for (const { id, parent } of homeless) {
    const box = before.get(id);
    if (box !== undefined) boxes[id] = { ...box, ...freeSpot(boxes, topology, parent, box) };
  }
  return grown(
    boxes,
    topology,
    [...roots, ...company].map((each) => each.id),
  );
}

function labelOf(
  view: View,
  after: Document,
  movers: readonly Resource[],
  changed: ReadonlyMap<ResourceId, Resource>,
): Message {
  const [first] = movers;
  const parent = first && after.topology.resources[first.id]?.parent;
  const container = parent ? after.topology.resources[parent]?.name : undefined;
  const name = movers.length === 1 && first ? first.name : message('edit.several', { count: movers.length });
  const values = { name, parent: container ?? message('containment.top') };
  const numbers = [...changed.values()].flatMap((resource) => numberChange(view, resource));
  const [change] = numbers;
  if (change === undefined) return message('edit.move', values);
  if (numbers.length === 1) return message('edit.moveNumber', { ...values, ...change });
  return message('edit.moveNumbers', { ...values, count: numbers.length });
}

/** The resource's own block or address before and after; empty where it stayed. */
function numberChange(view: View, after: Resource): readonly { readonly before: string; readonly after: string }[] {
  const field = view.shapes.get(after.kind)?.numbering?.field;
  const before = field === undefined ? undefined : view.resource(after.id)?.props[field];
  const now = field === undefined ? undefined : after.props[field];
  return before === now ? [] : [{ before: String(before ?? ''), after: String(now ?? '') }];
}

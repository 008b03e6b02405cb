import type { Companion, Kind, Kinds, Preset } from '../../kinds/kind.ts';
import { landing } from '../../model/containment.ts';
import { editBetween } from '../../model/edits/edit-between.ts';
import { freshName, namesIn } from '../../model/edits/fresh.ts';
import { freeSpot, grown, originOf, type Point } from '../../model/edits/layout.ts';
import { NEW, renumbered } from '../../model/edits/renumber.ts';
import { type Step, withResources } from '../../model/edits/step.ts';
import { type Message, message } from '../../model/message.ts';
import { initialProps } from '../../model/shape.ts';
import type { Box, Document, KindName, Resource, ResourceId } from '../../model/topology.ts';
import { type View, viewOf } from '../../model/view.ts';

/** What is put into the drawing, and where. */
export interface Insertion {
  readonly kind: KindName;
  /** What it is called if nothing else is; else it gets a number. */
  readonly name: string;
  /** The variant of the kind; none for its initial properties. A block or an address that it gives stays as it is. */
  readonly preset?: Preset;
  /** The resource under the drop; null for the top level. */
  readonly over: ResourceId | null;
  /** Top left corner in units of the whole drawing; null for a free spot. */
  readonly at: Point | null;
  readonly freshId: (kind: KindName) => ResourceId;
}

export type Inserting =
  | ({ readonly ok: true; readonly id: ResourceId } & Step)
  | { readonly ok: false; readonly message: Message };

/**
 * A new resource in the nearest container that takes it, with the next free block or address and with what AWS makes
 * along with it. Refused with a reason where no container around takes it.
 */
export function inserted(document: Document, view: View, kinds: Kinds, what: Insertion): Inserting {
  const kind = kinds.get(what.kind);
  if (kind === undefined) throw new Error(`no such kind: ${what.kind}`);
  const found = landing(view, what.kind, what.over, what.preset?.parents);
  if (!found.ok) return found;
  const resource: Resource = {
    id: what.freshId(what.kind),
    kind: what.kind,
    name: freshName(namesIn(view), what.name),
    parent: found.parent,
    props: { ...initialProps(kind), ...what.preset?.props },
  };
  const made = { id: resource.id, freshId: what.freshId };
  const alone = withResources(document, [resource]);
  const isGiven = kind.numbering !== undefined && what.preset?.props[kind.numbering.field] !== undefined;
  const own = withCompanions(isGiven ? alone : numbered(alone, kinds, [resource.id]), kinds, kind, made);
  const whole = what.preset === undefined ? own : withCompanions(own, kinds, what.preset, made);
  const fresh = Object.values(whole.topology.resources).filter(
    ({ id }) => document.topology.resources[id] === undefined,
  );
  const after = withBoxes(whole, kinds, fresh, { id: resource.id, at: what.at });
  return {
    ok: true,
    id: resource.id,
    label: message('edit.add', { name: resource.name }),
    edit: editBetween(document, after),
  };
}

function numbered(document: Document, kinds: Kinds, ids: readonly ResourceId[]): Document {
  return withResources(document, renumbered(viewOf(document.topology, kinds), ids, NEW).values());
}

/** The document with what AWS makes along with the resource, referred to as the kind says. */
function withCompanions(
  document: Document,
  kinds: Kinds,
  { companions }: Pick<Kind, 'companions'>,
  { id, freshId }: { readonly id: ResourceId; readonly freshId: Insertion['freshId'] },
): Document {
  const resource = document.topology.resources[id];
  if (resource === undefined) return document;
  const made = companions?.(resource, viewOf(document.topology, kinds), freshId) ?? [];
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

/** Boxes for everything new that is drawn by itself, containers before their contents. */
function withBoxes(
  document: Document,
  kinds: Kinds,
  fresh: readonly Resource[],
  main: { readonly id: ResourceId; readonly at: Point | null },
): Document {
  const { topology } = document;
  const view = viewOf(topology, kinds);
  const boxes: Record<ResourceId, Box> = { ...document.layout };
  for (const resource of [...fresh].sort((a, b) => Number(b.id === main.id) - Number(a.id === main.id))) {
    const kind = kinds.get(resource.kind);
    if (kind === undefined || isDrawnOnAnother(kind, resource, view)) continue;
    const { size } = kind.face;
    const at = resource.id === main.id ? main.at : null;
    const origin = originOf(boxes, topology, resource.parent);
    const spot =
      at === null ? freeSpot(boxes, topology, resource.parent, size) : { x: at.x - origin.x, y: at.y - origin.y };
    boxes[resource.id] = { ...spot, ...size };
  }
  return {
    ...document,
    layout: grown(
      boxes,
      topology,
      fresh.map((each) => each.id),
    ),
  };
}

function isDrawnOnAnother(kind: Kind, resource: Resource, view: View): boolean {
  return (kind.face.on?.(resource, view) ?? null) !== null;
}

import type { Kinds, Preset } from '../../kinds/kind.ts';
import { landing } from '../../model/containment.ts';
import { editBetween } from '../../model/edits/edit-between.ts';
import { freshName, namesIn } from '../../model/edits/fresh.ts';
import type { Point } from '../../model/edits/layout.ts';
import { type Step, withResources } from '../../model/edits/step.ts';
import { type Message, message } from '../../model/message.ts';
import { initialProps } from '../../model/shape.ts';
import type { Document, KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { withBoxes } from './boxes.ts';
import { numbered, withCompanions } from './companions.ts';

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

import { type Message, message } from './message.ts';
import type { Shapes } from './shape.ts';
import type { KindName, ResourceId } from './topology.ts';
import type { View } from './view.ts';

/** Whether the parent's kind may directly contain the child's; null is the top level of the canvas. */
export function mayContain(shapes: Shapes, parent: KindName | null, child: KindName): boolean {
  return shapes.get(child)?.parents.includes(parent) ?? false;
}

/** Kinds that may directly contain the kind, null among them where it may stand at the top level. */
export function containersFor(shapes: Shapes, child: KindName): readonly (KindName | null)[] {
  return shapes.get(child)?.parents ?? [];
}

/** Why the kind may not sit directly in the other; null when it may. Kinds are named by the key that is their name. */
export function refusal(shapes: Shapes, parent: KindName | null, child: KindName): Message | null {
  return mayContain(shapes, parent, child) ? null : refused(parent, child, containersFor(shapes, child));
}

function refused(parent: KindName | null, child: KindName, takers: readonly (KindName | null)[]): Message {
  const parents = oneOf(takers.map(nameOf));
  return message('containment.refused', { child: nameOf(child), parents, parent: nameOf(parent) });
}

/** Where something comes down, or why it cannot. */
export type Landing =
  | { readonly ok: true; readonly parent: ResourceId | null }
  | { readonly ok: false; readonly message: Message };

/**
 * The container that takes a resource of the kind when it is dropped over another: that one, or the nearest around it
 * that may contain the kind, or that is among `takers` where a variant has fewer. The refusal speaks of the resource it was
 * dropped over.
 */
export function landing(
  view: View,
  child: KindName,
  over: ResourceId | null,
  takers: readonly (KindName | null)[] = containersFor(view.shapes, child),
): Landing {
  const under = over === null ? undefined : view.resource(over);
  const around = under === undefined ? [] : [under, ...view.ancestors(under.id)];
  const taker = around.find((each) => takers.includes(each.kind));
  if (taker !== undefined) return { ok: true, parent: taker.id };
  if (takers.includes(null)) return { ok: true, parent: null };
  return { ok: false, message: refused(under?.kind ?? null, child, takers) };
}

function nameOf(kind: KindName | null): Message {
  return message(kind ?? 'containment.top');
}

/** `a`, `a or b`, `a, b or c` as nested messages. */
function oneOf(names: readonly Message[]): Message {
  const [first = nameOf(null), ...others] = names;
  if (others.length === 0) return first;
  return message(others.length === 1 ? 'containment.or' : 'containment.comma', { first, rest: oneOf(others) });
}

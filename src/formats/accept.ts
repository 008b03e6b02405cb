import { message } from '../model/message.ts';
import type { Field, Widget } from '../model/fields.ts';
import type { Json, Resource, ResourceId, Topology } from '../model/topology.ts';
import { readLeniently } from './lenient.ts';
import type { ReadableKinds } from './mapping.ts';
import type { Place, Report } from './report.ts';
import type { Workshop } from './drafts.ts';

interface Draft {
  readonly workshop: Workshop;
  readonly kinds: ReadableKinds;
  readonly report: Report;
  /** Where in the source a text is written, among what had a hand in the draft; else where the first of that begins. */
  placeOf(text: string, id: ResourceId): Place | null;
  /** What becomes of a reference to something that is not there: the row it is in is left out, or the reference alone. */
  readonly dangling: 'row' | 'reference';
}

/**
 * The drafted resources, each read by its field table. Values that are refused and references to nothing, or to a resource of the
 * wrong kind, are reported at their place.
 */
export function accept(draft: Draft): Topology {
  const all = [...draft.workshop.resources().values()];
  const accepted = all.map((each) => [each.id, acceptResource(each, draft)] as const);
  return { resources: Object.fromEntries(accepted) };
}

function acceptResource(resource: Resource, draft: Draft): Resource {
  const { id, kind } = resource;
  const shape = draft.kinds.get(kind);
  const reading = readLeniently(shape?.fields ?? {}, resource.props);
  for (const { path, message: text } of reading.problems) {
    const place = draft.placeOf(String(text.values.value), id);
    draft.report.add({ severity: 'error', rule: 'value', message: text, place, resource: id, field: path });
  }
  const fields = Object.entries(shape?.fields ?? {});
  const props = fields.map(([name, field]) => [
    name,
    withGoodReferences(name, field, { ...resource, props: reading.props }, draft),
  ]);
  return {
    ...resource,
    parent: goodParent(resource, draft),
    props: { ...reading.props, ...Object.fromEntries(props) },
  };
}

/** The value of a field without references that lead nowhere or to a kind that the field does not take. */
function withGoodReferences(name: string, field: Field, resource: Resource, draft: Draft): Json {
  const bad = new Set<string>();
  const value = field.mapReferences(resource.props[name] ?? null, name, (target, path) => {
    const kind = draft.workshop.resources().get(target)?.kind;
    if (kind !== undefined && kindsTaken(field.widget, path).includes(kind)) return target;
    const key = kind === undefined ? 'import.dangling' : 'import.wrong-kind';
    const text = message(key, { from: resource.id, to: target, kind: kind ?? '' });
    const place = draft.placeOf(target, resource.id);
    const severity = draft.dangling === 'row' ? 'error' : 'warning';
    draft.report.add({ severity, rule: 'reference', message: text, place, resource: resource.id, field: path });
    bad.add(path.split('.')[1] ?? '');
    return null;
  });
  return draft.dangling === 'row' && field.widget.type === 'table' && Array.isArray(value)
    ? value.filter((_, index) => !bad.has(String(index)))
    : value;
}

/** Kinds that the reference at a path may name: the field itself, or a column of its table. */
function kindsTaken(widget: Widget, path: string): readonly string[] {
  if (widget.type === 'reference') return widget.to;
  const column = widget.type === 'table' ? widget.columns[path.split('.')[2] ?? '']?.widget : undefined;
  return column?.type === 'reference' ? column.to : [];
}

function goodParent({ id, kind, parent }: Resource, draft: Draft): ResourceId | null {
  if (parent === null) return null;
  const container = draft.workshop.resources().get(parent)?.kind;
  if (container !== undefined && draft.kinds.get(kind)?.parents.includes(container) === true) return parent;
  const text = message(container === undefined ? 'import.dangling' : 'import.misplaced', {
    from: id,
    to: parent,
    kind: container ?? '',
  });
  draft.report.add({
    severity: 'error',
    rule: 'reference',
    message: text,
    place: draft.placeOf(parent, id),
    resource: id,
  });
  return null;
}

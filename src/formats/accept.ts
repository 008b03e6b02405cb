import { message } from '../../model/message.ts';
import type { Field, Widget } from '../../model/fields.ts';
import type { Json, Resource, ResourceId, Topology } from '../../model/topology.ts';
import { readLeniently } from '../lenient.ts';
import type { ReadableKinds } from '../mapping.ts';
import type { Place, Report } from '../report.ts';
import type { Workshop } from './drafts.ts';
import type { Node } from './node.ts';
import type { Template } from './template.ts';

interface Draft {
  readonly workshop: Workshop;
  readonly kinds: ReadableKinds;
  readonly template: Template;
  readonly report: Report;
}

/**
 * The drafted resources, each read by its field table. Values that are refused and references to nothing, or to a resource of the
 * wrong kind, are reported at their place; in a table they cost their row.
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
    const place = placeOf(String(text.values.value), id, draft);
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
    const place = placeOf(target, resource.id, draft);
    draft.report.add({
      severity: 'error',
      rule: 'reference',
      message: text,
      place,
      resource: resource.id,
      field: path,
    });
    bad.add(path.split('.')[1] ?? '');
    return null;
  });
  return field.widget.type === 'table' && Array.isArray(value)
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
    place: placeOf(parent, id, draft),
    resource: id,
  });
  return null;
}

/** Where in the template a text is written, among the resources that had a hand in the draft; else where the first of them begins. */
function placeOf(text: string, id: ResourceId, { workshop, template }: Draft): Place | null {
  const makers = workshop.makers(id).flatMap((maker) => template.resources.get(maker) ?? []);
  for (const maker of makers) {
    const place = maker.properties === null ? null : placeOfText(maker.properties, text);
    if (place !== null) return place;
  }
  return makers[0]?.place ?? null;
}

function placeOfText(node: Node, text: string): Place | null {
  switch (node.type) {
    case 'scalar':
      return String(node.value) === text ? node.place : null;
    case 'call':
      return placeOfText(node.argument, text);
    case 'list':
      return firstPlace(node.items, text);
    case 'map':
      return firstPlace(
        [...node.entries.values()].map((entry) => entry.value),
        text,
      );
  }
}

function firstPlace(nodes: readonly Node[], text: string): Place | null {
  for (const node of nodes) {
    const place = placeOfText(node, text);
    if (place !== null) return place;
  }
  return null;
}

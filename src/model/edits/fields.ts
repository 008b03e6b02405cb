import type { Field, Problem } from '../fields.ts';
import { message } from '../message.ts';
import type { Shapes } from '../shape.ts';
import type { Json, Resource } from '../topology.ts';
import type { Step } from './step.ts';

/** A field with its new value, or why the value was refused. The step merges with the next one of the same field by `merge`. */
export type FieldStep =
  | ({ readonly ok: true; readonly value: Json; readonly merge: string } & Step)
  | { readonly ok: false; readonly problem: Problem };

/**
 * Sets a field (`cidr`) or a part of one (`routes.0.target`) to what the user gave, read by the field table. What is
 * refused is not stored: it stays a draft with whoever asked.
 */
export function setField(shapes: Shapes, resource: Resource, path: string, input: unknown): FieldStep {
  const [name = '', ...rest] = path.split('.');
  const field = shapes.get(resource.kind)?.fields[name];
  if (field === undefined) {
    return { ok: false, problem: { path, message: message('field.unknown', { field: name, known: '' }) } };
  }
  const whole = rest.length === 0 ? input : withPart(resource.props[name] ?? field.initial, rest, input);
  const reading = field.read(whole);
  if (!reading.ok) return reading;
  return {
    ...fieldStep(resource, name, reading.value),
    ok: true,
    value: reading.value,
    merge: `${resource.id}.${path}`,
  };
}

/** Adds a row to a table: initial values of its columns, with those given. Null when the field is no table. */
export function addRow(
  shapes: Shapes,
  resource: Resource,
  name: string,
  given: Readonly<Record<string, Json>> = {},
): FieldStep | null {
  const columns = columnsOf(shapes.get(resource.kind)?.fields[name]);
  if (columns === null) return null;
  const initial = Object.fromEntries(Object.entries(columns).map(([column, field]) => [column, field.initial]));
  return setField(shapes, resource, name, [...rowsOf(resource, name), { ...initial, ...given }]);
}

export function removeRow(shapes: Shapes, resource: Resource, name: string, index: number): FieldStep {
  return setField(
    shapes,
    resource,
    name,
    rowsOf(resource, name).filter((_, each) => each !== index),
  );
}

/** Moves a row to where another one stands. */
export function moveRow(
  shapes: Shapes,
  resource: Resource,
  name: string,
  [from, to]: readonly [number, number],
): FieldStep {
  const rows = [...rowsOf(resource, name)];
  rows.splice(to, 0, ...rows.splice(from, 1));
  return setField(shapes, resource, name, rows);
}

export function renamed(resource: Resource, name: string): Step {
  return {
    label: message('edit.rename', { before: resource.name, after: name }),
    edit: [{ type: 'rename', id: resource.id, name }],
  };
}

export function retitled(title: string): Step {
  return { label: message('edit.title', { title }), edit: [{ type: 'title', title }] };
}

function fieldStep(resource: Resource, name: string, value: Json): Step {
  return {
    label: message('edit.set', { name: resource.name, field: message(`${resource.kind}.${name}`) }),
    edit: [{ type: 'set', id: resource.id, props: { [name]: value } }],
  };
}

function rowsOf(resource: Resource, name: string): readonly Json[] {
  const value = resource.props[name];
  return Array.isArray(value) ? value : [];
}

function columnsOf(field: Field | undefined): Readonly<Record<string, Field>> | null {
  return field?.widget.type === 'table' ? field.widget.columns : null;
}

/** The value with the part at the path replaced; what is not there is made. */
function withPart(value: Json, [step = '', ...rest]: readonly string[], input: unknown): unknown {
  const inner = (part: Json | undefined): unknown => (rest.length === 0 ? input : withPart(part ?? null, rest, input));
  if (Array.isArray(value)) {
    const rows: unknown[] = [...value];
    rows[Number(step)] = inner(value[Number(step)]);
    return rows;
  }
  const members = typeof value === 'object' && value !== null ? (value as { readonly [key: string]: Json }) : {}; // no list, by the test above
  return { ...members, [step]: inner(members[step]) };
}

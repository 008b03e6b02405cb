import type { Finding } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Shapes } from '../../model/shape.ts';
import { type Document, FORMAT, type Json, type Resource, resourceId } from '../../model/topology.ts';
import { inOrderOfName } from '../document/print.ts';
import { readDocument } from '../document/read.ts';

/**
 * What a template cannot say of a document, kept in its `Metadata` under `Hopwise`, where CloudFormation ignores it: read again, nothing
 * is lost. Ids are those under which the template's own resources are read.
 */
export interface Remainder {
  readonly version: 1;
  readonly region: string;
  readonly title: string;
  /** Resources that the template does not make; null for those that it makes and the document lacks. */
  readonly resources: { readonly [id: string]: Json };
  /** Per resource and member, what the template gives and what is meant. */
  readonly changes: { readonly [id: string]: { readonly [member: string]: Json } };
  readonly layout: Json;
  readonly probes: readonly Json[];
}

/** What is missing in `read` to be `meant`. Imported names (`sourceId`) are the template's. */
export function remainderBetween(read: Document, meant: Document, region: string): Remainder {
  const resources: Record<string, Json> = {};
  const changes: Record<string, { readonly [member: string]: Json }> = {};
  const before = read.topology.resources;
  const after = meant.topology.resources;
  for (const { id } of Object.values(before)) if (after[id] === undefined) resources[id] = null;
  for (const resource of Object.values(after)) {
    const there = before[resource.id];
    if (there === undefined || there.kind !== resource.kind) resources[resource.id] = { ...resource };
    else if (!same(members(there), members(resource))) changes[resource.id] = changesBetween(there, resource);
  }
  return {
    version: 1,
    region,
    title: meant.title,
    resources,
    changes,
    layout: Object.fromEntries(Object.entries(meant.layout).map(([id, box]) => [id, { ...box }])),
    probes: meant.probes.map((probe) => ({ ...probe })),
  };
}

/** The document with what the metadata says besides. A change whose ground somebody else has changed since is let be. */
export function withRemainder(
  read: Document,
  metadata: Json,
  shapes: Shapes,
): { document: Document; findings: readonly Finding[] } {
  const remainder = asObject(metadata);
  if (remainder.version !== 1) {
    const told = message('cfn.metadata', { version: String(remainder.version ?? '') });
    return { document: read, findings: [{ severity: 'warning', resource: null, rule: 'cfn-metadata', message: told }] };
  }
  const resources: Record<string, Json> = {};
  const changes = asObject(remainder.changes);
  for (const resource of Object.values(read.topology.resources))
    resources[resource.id] = { ...changed(resource, asObject(changes[resource.id])) };
  for (const [id, resource] of Object.entries(asObject(remainder.resources))) {
    if (resource === null) delete resources[id];
    else resources[id] ??= { ...asObject(resource), id };
  }
  const title = typeof remainder.title === 'string' ? remainder.title : read.title;
  const { layout = {}, probes = [] } = remainder;
  const document = { format: 'hopwise', version: FORMAT, title, resources: Object.values(resources), layout, probes };
  return readDocument(JSON.stringify(document), shapes, 'Metadata');
}

/** Name, parent and properties side by side: what may differ. */
function members({ name, parent, props }: Resource): { readonly [member: string]: Json } {
  return {
    name,
    parent,
    ...Object.fromEntries(Object.entries(props).map(([field, value]) => [`props.${field}`, value])),
  };
}

function changesBetween(read: Resource, meant: Resource): { readonly [member: string]: Json } {
  const before = members(read);
  const pairs = Object.entries(members(meant)).filter(([name, value]) => !same(before[name] ?? null, value));
  return Object.fromEntries(pairs.map(([name, value]) => [name, { read: before[name] ?? null, meant: value }]));
}

function changed(resource: Resource, change: { readonly [member: string]: Json }): Resource {
  const now = members(resource);
  const next: Record<string, Json> = {};
  for (const [name, pair] of Object.entries(change)) {
    const { read = null, meant = null } = asObject(pair);
    if (same(now[name] ?? null, read)) next[name] = meant;
  }
  const { name = resource.name, parent = resource.parent, ...others } = next;
  const props = Object.entries(others).map(([field, value]) => [field.replace(/^props\./, ''), value] as const);
  return {
    ...resource,
    name: typeof name === 'string' ? name : resource.name,
    parent: typeof parent === 'string' ? resourceId(parent) : null,
    props: { ...resource.props, ...Object.fromEntries(props) },
  };
}

function asObject(value: Json | undefined): { readonly [member: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [member: string]: Json })
    : {};
}

/** Equality of what is printed; the order of members carries no meaning. */
function same(one: Json, other: Json): boolean {
  return JSON.stringify(inOrderOfName(one)) === JSON.stringify(inOrderOfName(other));
}

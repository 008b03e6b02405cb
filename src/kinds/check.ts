import { refusal } from '../model/containment.ts';
import type { Problem } from '../model/fields.ts';
import type { Finding } from '../model/findings.ts';
import type { Resource, Topology } from '../model/topology.ts';
import { type View, viewOf } from '../model/view.ts';
import type { Kind, Kinds } from './kind.ts';

/** Everything there is to say of a topology, in order of resource id: refused values, misplaced resources, what the kinds' rules find. */
export function checkTopology(topology: Topology, kinds: Kinds): readonly Finding[] {
  const view = viewOf(topology, kinds);
  return view.all().flatMap((resource) => checkResource(resource, kinds.get(resource.kind), view));
}

/** Rules trust the values they are given, so they are only asked about resources whose values are in order. */
function checkResource(resource: Resource, kind: Kind | undefined, view: View): readonly Finding[] {
  if (kind === undefined) return [];
  const refused = problemsOf(resource, kind).map(
    ({ path, message }): Finding => ({ severity: 'error', resource: resource.id, field: path, rule: 'value', message }),
  );
  const placed = containment(resource, view);
  if (refused.length > 0) return [...refused, ...placed];
  return [...placed, ...(kind.rules ?? []).flatMap((rule) => rule(resource, view))];
}

function containment(resource: Resource, view: View): readonly Finding[] {
  const parent = resource.parent === null ? null : view.resource(resource.parent);
  if (parent !== null && parent !== undefined && !view.shapes.has(parent.kind)) return [];
  const message = refusal(view.shapes, parent?.kind ?? null, resource.kind);
  return message === null ? [] : [{ severity: 'error', resource: resource.id, rule: 'containment', message }];
}

const known = new WeakMap<Resource, readonly Problem[]>();

/** Values that the fields refuse. Resources never change in place, so each is read once. */
function problemsOf(resource: Resource, kind: Kind): readonly Problem[] {
  const before = known.get(resource);
  if (before !== undefined) return before;
  const problems = Object.entries(kind.fields).flatMap(([name, field]): readonly Problem[] => {
    const reading = field.read(resource.props[name] ?? field.initial);
    if (reading.ok) return [];
    const { path, message } = reading.problem;
    return [{ path: path === '' ? name : `${name}.${path}`, message }];
  });
  known.set(resource, problems);
  return problems;
}

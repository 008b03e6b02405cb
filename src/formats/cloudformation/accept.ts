import { message } from '../../model/message.ts';
import { withReferences } from '../../model/references.ts';
import type { Problem } from '../../model/fields.ts';
import type { Resource, ResourceId, Topology } from '../../model/topology.ts';
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

/** The drafted resources, each read by its field table. Refused values and references into nothing are reported at their place. */
export function accept(draft: Draft): Topology {
  const accepted = [...draft.workshop.resources().values()].map(
    (each) => [each.id, acceptResource(each, draft)] as const,
  );
  return { resources: Object.fromEntries(accepted) };
}

function acceptResource(resource: Resource, draft: Draft): Resource {
  const { workshop, kinds, report } = draft;
  const reading = readLeniently(kinds.get(resource.kind)?.fields ?? {}, resource.props);
  for (const problem of reading.problems) {
    const place = placeOfProblem(problem, resource.id, draft);
    report.add({
      severity: 'error',
      rule: 'value',
      message: problem.message,
      place,
      resource: resource.id,
      field: problem.path,
    });
  }
  const exists = (id: ResourceId): boolean => workshop.resources().has(id);
  const checked = withReferences({ ...resource, props: reading.props }, kinds, (target) => {
    if (exists(target)) return target;
    const place = placeOfMaker(resource.id, draft);
    report.add({
      severity: 'warning',
      rule: 'dangling',
      message: message('import.dangling', { from: resource.id, to: target }),
      place,
      resource: resource.id,
    });
    return null;
  });
  return checked.parent === null || exists(checked.parent) ? checked : { ...checked, parent: null };
}

/** Where in the template the refused value is written, among the resources that had a hand in the draft; else where the first of them begins. */
function placeOfProblem(problem: Problem, id: ResourceId, draft: Draft): Place | null {
  const { value } = problem.message.values;
  const makers = draft.workshop.makers(id).flatMap((maker) => draft.template.resources.get(maker) ?? []);
  for (const maker of makers) {
    const place = maker.properties === null ? null : placeOfText(maker.properties, String(value));
    if (place !== null) return place;
  }
  return makers[0]?.place ?? null;
}

function placeOfMaker(id: ResourceId, { workshop, template }: Draft): Place | null {
  return template.resources.get(workshop.makers(id)[0] ?? '')?.place ?? null;
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

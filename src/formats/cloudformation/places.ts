import type { ResourceId } from '../../model/topology.ts';
import type { Workshop } from '../drafts.ts';
import type { Place } from '../report.ts';
import type { Node } from './node.ts';
import type { Template } from './template.ts';

/** Where in the template a text is written, among the resources that had a hand in the draft; else where the first of them begins. */
export function placeIn(template: Template, workshop: Workshop, text: string, id: ResourceId): Place | null {
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

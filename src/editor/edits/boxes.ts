import type { Kind, Kinds } from '../../kinds/kind.ts';
import { freeSpot, grown, originOf, type Point } from '../../model/edits/layout.ts';
import type { Box, Document, Resource, ResourceId } from '../../model/topology.ts';
import { type View, viewOf } from '../../model/view.ts';

/** Boxes for everything new that is drawn by itself, containers before their contents. */
export function withBoxes(
  document: Document,
  kinds: Kinds,
  fresh: readonly Resource[],
  main: { readonly id: ResourceId | null; readonly at: Point | null },
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

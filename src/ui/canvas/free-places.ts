import type { Editor } from '../../editor/editor.ts';
import { applyEdit, type Edit } from '../../model/edit.ts';
import type { Box, Document, ResourceId } from '../../model/topology.ts';
import { viewOf } from '../../model/view.ts';
import { LENGTHS } from '../../scene/anatomy.ts';
import { buildScene } from '../../scene/build.ts';
import type { Scene } from '../../scene/scene.ts';
import { placesBetween } from '../../scene/settle.ts';
import { meet } from '../../scene/spot.ts';

/**
 * The edit with free places for these resources, by the sizes that they have when they are drawn. In a container that is
 * new itself, small labels go to the bottom: what one puts in next comes to lie above them.
 */
export function withFreePlaces(editor: Editor, document: Document, edit: Edit, loose: ReadonlySet<ResourceId>): Edit {
  if (loose.size === 0) return edit;
  const after = applyEdit(document, edit);
  const kept = Object.entries(after.layout).filter(([id]) => !isIn(loose, id));
  const layout: Record<ResourceId, Box> = Object.fromEntries(kept);
  const { nodes } = sceneOf(editor, { ...after, layout });
  for (const node of nodes) layout[node.id] = node.relative;
  const chips = nodes.filter((node) => isIn(loose, node.id) && node.shape === 'chip');
  const onShelves = chips.filter(({ parent }) => parent !== null && document.layout[parent] === undefined);
  for (const { id, parent, relative } of onShelves) {
    const own = onShelves.filter((other) => other.parent === parent).map((other) => other.relative);
    const bottom = Math.max(...own.map((box) => box.y + box.height));
    const room = (parent === null ? 0 : (layout[parent]?.height ?? 0)) - LENGTHS.padding - bottom;
    layout[id] = { ...relative, y: relative.y + Math.max(0, room) };
  }
  return [...edit, ...placesBetween(after.layout, layout)];
}

/** Resources that the edit brings into another container and onto something that stands there already. */
export function covering(
  editor: Editor,
  document: Document,
  edit: Edit,
  ids: readonly ResourceId[],
): ReadonlySet<ResourceId> {
  const scene = sceneOf(editor, applyEdit(document, edit));
  const before = document.topology.resources;
  const found = ids.filter((id) => {
    const node = scene.byId.get(id);
    if (node === undefined || node.parent === before[id]?.parent) return false;
    return scene.nodes.some(
      (other) => other.parent === node.parent && !ids.includes(other.id) && meet(other.box, node.box),
    );
  });
  return new Set(found);
}

function sceneOf(editor: Editor, document: Document): Scene {
  return buildScene(document, editor.kinds, viewOf(document.topology, editor.kinds));
}

function isIn(ids: ReadonlySet<string>, id: string): boolean {
  return ids.has(id);
}

/** Resources of an edit's outcome that were not there before. */
export function freshIn(document: Document, edit: Edit): readonly ResourceId[] {
  const fresh = edit.flatMap((change) => (change.type === 'put' ? [change.resource.id] : []));
  return fresh.filter((id) => document.topology.resources[id] === undefined);
}

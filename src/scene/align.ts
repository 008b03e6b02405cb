import type { Box, ResourceId } from '../model/topology.ts';
import { LENGTHS } from './anatomy.ts';
import type { Drawing, Drawn } from './drawn.ts';

const MIDDLE = LENGTHS.iconTop + LENGTHS.icon / 2;

/**
 * Puts gateways at the height of the icons they serve (those in public subnets), and what is outside at the height of the gateways,
 * so that the main road of a drawing is a straight line.
 */
export function alignWithGateways(drawing: Drawing, boxes: Map<ResourceId, Box>): void {
  const heights: number[] = [];
  for (const node of drawing.nodes) {
    if (node.face.shape !== 'container') continue;
    const children = drawing.children(node.id);
    const icons = children.filter((each) => each.face.shape === 'icon');
    const frames = children.filter((each) => each.face.shape === 'container');
    if (icons.length === 0 || frames.length === 0) continue;
    const served = frames.flatMap((frame) => middlesOf(frame, drawing, boxes));
    const chips = children.flatMap((each) => (each.face.shape === 'chip' ? (boxes.get(each.id)?.y ?? []) : []));
    const limit = Math.min(boxes.get(node.id)?.height ?? 0, ...chips) - LENGTHS.padding / 2;
    if (served.length > 0) centre(icons, mean(served), boxes, { top: LENGTHS.header + 8, bottom: limit });
    const top = heightOf(node, drawing, boxes);
    for (const icon of icons) heights.push(top + (boxes.get(icon.id)?.y ?? 0) + MIDDLE);
  }
  const outside = drawing.children(null).filter((each) => each.face.shape === 'icon');
  if (heights.length > 0) centre(outside, mean(heights), boxes, { top: 0, bottom: Number.POSITIVE_INFINITY });
}

/** Heights of the icons in public containers below, measured in the parent of `frame`. */
function middlesOf(frame: Drawn, drawing: Drawing, boxes: ReadonlyMap<ResourceId, Box>): readonly number[] {
  const top = boxes.get(frame.id)?.y ?? 0;
  return drawing.children(frame.id).flatMap((child) => {
    const y = boxes.get(child.id)?.y ?? 0;
    if (child.face.shape === 'container') return middlesOf(child, drawing, boxes).map((each) => each + top);
    return child.face.shape === 'icon' && frame.tone === 'public' ? [top + y + MIDDLE] : [];
  });
}

/** Moves a column of icons together, as near to the wanted height as the limits let it. */
function centre(
  icons: readonly Drawn[],
  wanted: number,
  boxes: Map<ResourceId, Box>,
  limits: { readonly top: number; readonly bottom: number },
): void {
  const own = icons.flatMap((icon) => boxes.get(icon.id) ?? []);
  if (own.length === 0) return;
  const top = Math.min(...own.map((box) => box.y));
  const bottom = Math.max(...own.map((box) => box.y + box.height));
  const down = wanted - mean(own.map((box) => box.y + MIDDLE));
  const allowed = Math.max(limits.top - top, Math.min(limits.bottom - bottom, down));
  for (const icon of icons) {
    const box = boxes.get(icon.id);
    if (box !== undefined) boxes.set(icon.id, { ...box, y: Math.round(box.y + allowed) });
  }
}

function heightOf(node: Drawn, drawing: Drawing, boxes: ReadonlyMap<ResourceId, Box>): number {
  const own = boxes.get(node.id)?.y ?? 0;
  const parent = node.parent === null ? undefined : drawing.byId.get(node.parent);
  return parent === undefined ? own : own + heightOf(parent, drawing, boxes);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

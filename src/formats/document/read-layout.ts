import { type Box, type Layout, resourceId } from '../../model/topology.ts';
import type { DocumentContext } from './context.ts';
import { isNumber, isObject } from './raw.ts';

/** Reads the boxes; one that is no rectangle is reported and left to the automatic layout. */
export function readLayout(raw: unknown, context: DocumentContext): Layout {
  const boxes = Object.entries(isObject(raw) ? raw : {}).flatMap(([id, value]) => {
    const box = readBox(value);
    if (box === null) context.complain('warning', 'box', ['layout', id], { id });
    return box === null ? [] : [[resourceId(id), box] as const];
  });
  return Object.fromEntries(boxes);
}

function readBox(raw: unknown): Box | null {
  if (!isObject(raw)) return null;
  const { x, y, width, height } = raw;
  return isNumber(x) && isNumber(y) && isNumber(width) && isNumber(height) && width >= 0 && height >= 0
    ? { x, y, width, height }
    : null;
}

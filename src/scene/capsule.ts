import type { Box } from '../model/topology.ts';
import type { HeaderPart } from './header.ts';
import { type Font, textWidth } from './metrics.ts';
import type { Point } from './scene.ts';
import type { Capsule } from './timeline.ts';

/** A piece of a capsule's header with its place; `y` is the baseline. */
export interface CapsulePiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** `old` is struck through and stands above the `new` one that took its place. */
  readonly role: 'plain' | 'new' | 'old';
}

/** Where everything of a capsule goes, in units of the drawing. */
export interface CapsuleShape {
  readonly box: Box;
  /** The coloured end with the packet's name. */
  readonly tag: Box;
  readonly tagText: string;
  readonly pieces: readonly CapsulePiece[];
  /** From the place of the packet to the capsule. */
  readonly stem: readonly [Point, Point];
}

export const CAPSULE_FONTS = {
  tag: { size: 11, mono: false, bold: true },
  header: { size: 12, mono: true, bold: false },
  old: { size: 10.5, mono: true, bold: false },
} as const satisfies Record<string, Font>;

const HEIGHT = 26;
const TALL = 40;
const PADDING = 8;
/** Of the capsule above the packet's place, so that it does not cover the icon there. */
const DISTANCE = 32;

/** Lays a capsule out above its place (below at the upper edge), inside the given box as far as it is wide enough. */
export function capsuleShape(capsule: Capsule, within: Box): CapsuleShape {
  const tagText = tagOf(capsule);
  const tagWidth = textWidth(tagText, CAPSULE_FONTS.tag) + 2 * PADDING;
  const height = capsule.parts.some((part) => part.old !== null) ? TALL : HEIGHT;
  const widths = capsule.parts.map(partWidth);
  const width = tagWidth + widths.reduce((sum, each) => sum + each, 0) + 2 * PADDING;
  const { at } = capsule;
  const above = at.y - DISTANCE - height;
  const y = above >= within.y ? above : at.y + DISTANCE;
  const x = Math.max(within.x, Math.min(at.x - width / 2, within.x + within.width - width));
  const edge = y < at.y ? y + height : y;
  return {
    box: { x, y, width, height },
    tag: { x, y, width: tagWidth, height },
    tagText,
    pieces: piecesOf(capsule.parts, widths, { x: x + tagWidth + PADDING, y: y + height - 9 }),
    stem: [at, { x: Math.max(x + 8, Math.min(at.x, x + width - 8)), y: edge }],
  };
}

/** The name of the packet with a sign of what became of it, so that colour alone says nothing. */
function tagOf(capsule: Capsule): string {
  if (capsule.state === 'dropped') return `✕ ${capsule.label}`;
  return capsule.state === 'delivered' ? `✓ ${capsule.label}` : capsule.label;
}

function partWidth(part: HeaderPart): number {
  const own = textWidth(part.text, CAPSULE_FONTS.header);
  return part.old === null ? own : Math.max(own, textWidth(part.old, CAPSULE_FONTS.old));
}

function piecesOf(parts: readonly HeaderPart[], widths: readonly number[], start: Point): readonly CapsulePiece[] {
  let { x } = start;
  return parts.flatMap((part, index) => {
    const width = widths[index] ?? 0;
    const piece: CapsulePiece = { text: part.text, x, y: start.y, width, role: part.old === null ? 'plain' : 'new' };
    const found: CapsulePiece[] = [piece];
    if (part.old !== null) found.push({ text: part.old, x, y: start.y - 15, width, role: 'old' });
    x += width;
    return found;
  });
}

import type { Box } from '../model/topology.ts';
import type { FaceShape } from './face.ts';
import { cutText, type Font, textWidth } from './metrics.ts';
import type { SceneNode } from './scene.ts';

/** The ways of writing on the drawing, in canvas units. */
export const FONTS = {
  containerTitle: { size: 13, mono: false, bold: true },
  containerLine: { size: 11, mono: true, bold: false },
  iconTitle: { size: 12.5, mono: false, bold: true },
  iconLine: { size: 11, mono: true, bold: false },
  chipTitle: { size: 11.5, mono: false, bold: true },
  chipLine: { size: 10.5, mono: true, bold: false },
  rider: { size: 10.5, mono: true, bold: false },
  label: { size: 10.5, mono: true, bold: false },
} as const satisfies Record<string, Font>;

/** Lengths that every drawing of a node uses, in canvas units. */
export const LENGTHS = {
  /** Height of a container's strip with corner icon, title and line. */
  header: 34,
  cornerIcon: 32,
  padding: 20,
  icon: 48,
  iconTop: 6,
  iconTitle: 17,
  line: 15,
  rider: 20,
  riderGap: 4,
  riderIcon: 14,
  chipIcon: 18,
  chipTitle: 19,
  chipLine: 14,
  /** Widest icon node; longer names are cut. */
  iconWidth: 210,
  chipWidth: 270,
  radius: 6,
} as const;

/** What is written on a node, before it has a place. */
export interface Content {
  readonly shape: FaceShape;
  readonly title: string;
  readonly lines: readonly string[];
  /** Texts of the riders. */
  readonly riders: readonly string[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A line of text with its place relative to the node; `y` is the baseline. */
export interface Writing {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly font: Font;
}

/** Where everything on a node goes, relative to its top left corner. */
export interface Parts {
  readonly icon: Box | null;
  readonly title: Writing;
  readonly lines: readonly Writing[];
}

/** A rider's pill: what fits into it, and its box relative to the host. */
export interface RiderPlace {
  readonly text: string;
  readonly box: Box;
}

/** Size that shows the content without cutting it, within the widest allowed; for containers, the size of the empty frame. */
export function naturalSize(content: Content): Size {
  switch (content.shape) {
    case 'container':
      return { width: Math.ceil(headerWidth(content)), height: LENGTHS.header + LENGTHS.padding };
    case 'icon':
      return { width: iconWidth(content), height: iconHeight(content) };
    case 'chip':
      return { width: chipWidth(content), height: 30 + content.lines.length * LENGTHS.chipLine };
  }
}

function headerWidth(content: Content): number {
  const text = Math.max(
    textWidth(content.title, FONTS.containerTitle),
    textWidth(joined(content.lines), FONTS.containerLine),
  );
  const riders = content.riders.reduce((sum, rider) => sum + riderWidth(rider) + LENGTHS.riderGap, 0);
  return LENGTHS.cornerIcon + 8 + Math.min(text, 320) + 14 + riders;
}

function iconWidth(content: Content): number {
  const texts = Math.max(
    textWidth(content.title, FONTS.iconTitle),
    ...content.lines.map((line) => textWidth(line, FONTS.iconLine)),
    ...content.riders.map(riderWidth),
  );
  return Math.ceil(Math.min(LENGTHS.iconWidth, Math.max(LENGTHS.icon, texts) + 8));
}

function iconHeight(content: Content): number {
  const text = LENGTHS.iconTitle + content.lines.length * LENGTHS.line;
  return LENGTHS.iconTop + LENGTHS.icon + text + content.riders.length * (LENGTHS.rider + LENGTHS.riderGap) + 8;
}

function chipWidth(content: Content): number {
  const texts = Math.max(
    textWidth(content.title, FONTS.chipTitle),
    ...content.lines.map((line) => textWidth(line, FONTS.chipLine)),
  );
  return Math.ceil(Math.min(LENGTHS.chipWidth, LENGTHS.chipIcon + 14 + texts + 12));
}

/** Width of a rider's pill around its text. */
function riderWidth(text: string): number {
  return LENGTHS.riderIcon + 10 + textWidth(text, FONTS.rider) + 8;
}

/**
 * Pills of the riders, with texts that fit: one below the other under the lines of an icon of the width, side by side from the right
 * in the head of a container. A chip has no room for any.
 */
export function riderPlaces(content: Content, width: number): readonly RiderPlace[] {
  switch (content.shape) {
    case 'container':
      return ridersInHead(content, width);
    case 'icon':
      return ridersBelow(content, width);
    case 'chip':
      return [];
  }
}

function ridersInHead(content: Content, width: number): readonly RiderPlace[] {
  let right = width - LENGTHS.riderGap * 2;
  return content.riders.map((full) => {
    const text = cutText(full, FONTS.rider, LENGTHS.iconWidth);
    const own = riderWidth(text);
    right -= own + LENGTHS.riderGap;
    return { text, box: { x: right, y: (LENGTHS.header - LENGTHS.rider) / 2, width: own, height: LENGTHS.rider } };
  });
}

function ridersBelow(content: Content, width: number): readonly RiderPlace[] {
  const top = LENGTHS.iconTop + LENGTHS.icon + LENGTHS.iconTitle + content.lines.length * LENGTHS.line + 8;
  return content.riders.map((full, index) => {
    const text = cutText(full, FONTS.rider, width - LENGTHS.riderIcon - 20);
    const own = Math.min(width - 2, riderWidth(text));
    const y = top + index * (LENGTHS.rider + LENGTHS.riderGap);
    return { text, box: { x: (width - own) / 2, y, width: own, height: LENGTHS.rider } };
  });
}

/** Where the icon and the texts of a node go, cut to its box. */
export function partsOf(node: SceneNode): Parts {
  switch (node.shape) {
    case 'container':
      return containerParts(node);
    case 'icon':
      return iconParts(node);
    case 'chip':
      return chipParts(node);
  }
}

/** The square of the icon itself, in units of the whole drawing; the whole box for containers and chips. Lines end here. */
export function bodyOf(node: SceneNode): Box {
  if (node.shape !== 'icon') return node.box;
  const x = node.box.x + (node.box.width - LENGTHS.icon) / 2;
  return { x, y: node.box.y + LENGTHS.iconTop, width: LENGTHS.icon, height: LENGTHS.icon };
}

function containerParts(node: SceneNode): Parts {
  const hasIcon = node.icon !== '';
  const x = hasIcon ? LENGTHS.cornerIcon + 8 : 12;
  const room = node.box.width - x - 8;
  const write = (text: string, y: number, font: Font): Writing => ({
    text: cutText(text, font, room),
    x,
    y,
    anchor: 'start',
    font,
  });
  const line = joined(node.lines);
  return {
    icon: hasIcon ? { x: 0, y: 0, width: LENGTHS.cornerIcon, height: LENGTHS.cornerIcon } : null,
    title: write(node.title, line === '' ? 21 : 14.5, FONTS.containerTitle),
    lines: line === '' ? [] : [write(line, 28.5, FONTS.containerLine)],
  };
}

function iconParts(node: SceneNode): Parts {
  const middle = node.box.width / 2;
  const base = LENGTHS.iconTop + LENGTHS.icon + LENGTHS.iconTitle - 2;
  const write = (text: string, y: number, font: Font): Writing => ({
    text: cutText(text, font, node.box.width - 4),
    x: middle,
    y,
    anchor: 'middle',
    font,
  });
  return {
    icon: { x: middle - LENGTHS.icon / 2, y: LENGTHS.iconTop, width: LENGTHS.icon, height: LENGTHS.icon },
    title: write(node.title, base, FONTS.iconTitle),
    lines: node.lines.map((line, index) => write(line, base + (index + 1) * LENGTHS.line, FONTS.iconLine)),
  };
}

function chipParts(node: SceneNode): Parts {
  const x = LENGTHS.chipIcon + 14;
  const write = (text: string, y: number, font: Font): Writing => ({
    text: cutText(text, font, node.box.width - x - 8),
    x,
    y,
    anchor: 'start',
    font,
  });
  return {
    icon: { x: 8, y: 6, width: LENGTHS.chipIcon, height: LENGTHS.chipIcon },
    title: write(node.title, LENGTHS.chipTitle, FONTS.chipTitle),
    lines: node.lines.map((line, index) =>
      write(line, LENGTHS.chipTitle + (index + 1) * LENGTHS.chipLine, FONTS.chipLine),
    ),
  };
}

function joined(lines: readonly string[]): string {
  return lines.join(' · ');
}

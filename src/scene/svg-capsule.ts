import type { Box } from '../model/topology.ts';
import { CAPSULE_FONTS, type CapsulePiece, type CapsuleShape, capsuleShape } from './capsule.ts';
import { element, escapeXml } from './markup.ts';
import { MONO_FAMILIES } from './metrics.ts';
import type { Theme } from './theme.ts';
import type { Capsule } from './timeline.ts';

/** A packet at its place with its capsule, kept inside the box. */
export function capsuleMarkup(capsule: Capsule, within: Box, theme: Theme): string {
  const shape = capsuleShape(capsule, within);
  return element('g', {}, stemMarkup(shape, capsule, theme), capsuleBody(shape, capsule, theme));
}

/** Colour of a packet: of its direction, unless it was dropped. */
export function packetColor(capsule: Capsule, theme: Theme): string {
  return capsule.state === 'dropped' ? theme.danger : theme[capsule.direction];
}

function stemMarkup(shape: CapsuleShape, capsule: Capsule, theme: Theme): string {
  const color = packetColor(capsule, theme);
  const [from, to] = shape.stem;
  return (
    element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: color, 'stroke-width': 1.5 }) +
    element('circle', { cx: from.x, cy: from.y, r: 6.5, fill: color, stroke: theme.background, 'stroke-width': 2 })
  );
}

/** The capsule alone, without the dot at the packet's place. */
export function capsuleBody(shape: CapsuleShape, capsule: Capsule, theme: Theme): string {
  const color = packetColor(capsule, theme);
  const onColor = capsule.state === 'dropped' ? theme.onDanger : theme.onPacket;
  const { box, tag, tagText } = shape;
  const middle = { x: tag.x + tag.width / 2, y: tag.y + tag.height / 2 + 4, 'text-anchor': 'middle' };
  const font = { 'font-size': CAPSULE_FONTS.tag.size, 'font-weight': 700, fill: onColor };
  return (
    element('rect', { ...box, rx: 8, fill: theme.surface, stroke: color, 'stroke-width': 1.5 }) +
    element('path', { d: leftEnd(tag), fill: color }) +
    element('text', { ...middle, ...font }, escapeXml(tagText)) +
    headerMarkup(shape, theme)
  );
}

/** The header as one line of text, so that its pieces stay together in any font; struck values stand above it. */
function headerMarkup({ pieces }: CapsuleShape, theme: Theme): string {
  const line = pieces.filter((piece) => piece.role !== 'old');
  const spans = line.map((piece) =>
    piece.role === 'new'
      ? element('tspan', { 'font-weight': 700, fill: theme.success }, escapeXml(piece.text))
      : escapeXml(piece.text),
  );
  const start = line[0];
  const place = { x: start?.x ?? 0, y: start?.y ?? 0, 'font-size': CAPSULE_FONTS.header.size, fill: theme.text };
  const header = element('text', { ...place, 'xml:space': 'preserve' }, ...spans);
  const struck = pieces.filter((piece) => piece.role === 'old').map((piece) => struckMarkup(piece, theme));
  return element('g', { 'font-family': MONO_FAMILIES }, header, ...struck);
}

function struckMarkup({ x, y, text }: CapsulePiece, theme: Theme): string {
  const font = { 'font-size': CAPSULE_FONTS.old.size, 'text-decoration': 'line-through', fill: theme.danger };
  return element('text', { x, y, ...font }, escapeXml(text));
}

/** A box with its left corners rounded. */
function leftEnd({ x, y, width, height }: Box): string {
  const right = x + width;
  const bottom = y + height;
  return `M${x + 8} ${y}H${right}V${bottom}H${x + 8}Q${x} ${bottom} ${x} ${bottom - 8}V${y + 8}Q${x} ${y} ${x + 8} ${y}Z`;
}

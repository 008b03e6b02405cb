import type { Caption } from './caption.ts';
import { element, escapeXml } from './markup.ts';
import { cutText, type Font, textWidth, wrapText } from './metrics.ts';
import type { Theme } from './theme.ts';

/** Height of the strip under a run. */
export const CAPTION_HEIGHT = 70;

const TITLE: Font = { size: 14, mono: false, bold: true };
const DETAIL: Font = { size: 12.5, mono: false, bold: false };
const COUNTER: Font = { size: 12, mono: false, bold: true };
const SIDE = 16;

export interface CaptionStrip {
  readonly caption: Caption;
  readonly color: string;
  /** `3/14`, or a sign. */
  readonly counter: string;
  readonly place: { readonly y: number; readonly width: number };
  readonly theme: Theme;
}

/** The strip under a run: a counter in the packet's colour, which packet is where, and what happens to it there. */
export function captionMarkup({ caption, color, counter, place, theme }: CaptionStrip): string {
  const { y, width } = place;
  const plate = textWidth(counter, COUNTER) + 18;
  const x = SIDE + plate + 12;
  const room = width - x - SIDE;
  const details = wrapText(caption.detail, DETAIL, room, 2);
  const onColor = color === theme.danger ? theme.onDanger : theme.onPacket;
  return [
    element('rect', { x: 0, y, width, height: CAPTION_HEIGHT, fill: theme.raised }),
    element('rect', { x: 0, y, width, height: 2, fill: color }),
    element('rect', { x: SIDE, y: y + 13, width: plate, height: 22, rx: 11, fill: color }),
    text(counter, { x: SIDE + plate / 2, y: y + 28.3, fill: onColor, 'text-anchor': 'middle' }, COUNTER),
    text(cutText(caption.title, TITLE, room), { x, y: y + 22, fill: theme.text }, TITLE),
    ...details.map((line, index) => text(line, { x, y: y + 41 + index * 17, fill: theme.text }, DETAIL)),
  ].join('');
}

function text(words: string, place: Readonly<Record<string, string | number>>, font: Font): string {
  const weight = font.bold ? 600 : null;
  return element('text', { ...place, 'font-size': font.size, 'font-weight': weight }, escapeXml(words));
}

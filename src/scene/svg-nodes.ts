import type { Box } from '../model/topology.ts';
import { LENGTHS, partsOf, FONTS, type Writing } from './anatomy.ts';
import { element, escapeXml } from './markup.ts';
import { MONO_FAMILIES } from './metrics.ts';
import { distance, pathData } from './polyline.ts';
import type { SceneLink, SceneNode, SceneRider } from './scene.ts';
import { DASHED, type Theme } from './theme.ts';

/** Inner SVG of icons, each once, as symbols that drawings refer to. */
export interface IconSheet {
  /** Id of the icon's symbol; the same drawing always has the same id. */
  idOf(icon: string): string;
  /** `<defs>` with all icons that were asked for. */
  markup(): string;
}

export function iconSheet(): IconSheet {
  const ids = new Map<string, string>();
  return {
    idOf: (icon) => {
      const known = ids.get(icon);
      if (known !== undefined) return known;
      const id = `icon-${hash(icon)}`;
      ids.set(icon, id);
      return id;
    },
    markup: () =>
      element('defs', {}, ...[...ids].map(([icon, id]) => element('symbol', { id, viewBox: '0 0 64 64' }, icon))),
  };
}

/** A node with its frame, icon, texts and riders. */
export function nodeMarkup(node: SceneNode, theme: Theme, icons: IconSheet): string {
  const parts = partsOf(node);
  const { x, y } = node.box;
  const children = [
    element('title', {}, escapeXml([node.title, ...node.lines].join(' · '))),
    frameOf(node, theme),
    parts.icon === null ? '' : iconAt(icons.idOf(node.icon), moved(parts.icon, x, y)),
    writing(parts.title, node, theme.tones[node.tone].text, theme),
    ...parts.lines.map((line) => writing(line, node, theme.muted, theme)),
    ...node.riders.map((rider) => riderMarkup(rider, node, theme, icons)),
  ];
  return element('g', {}, ...children);
}

/** A line with its arrow head and label. */
export function linkMarkup(link: SceneLink, theme: Theme): string {
  const stroke = theme.links[link.type];
  const dash = link.type === 'association' ? '5 4' : link.type === 'reference' ? '2 4' : null;
  const line = { d: pathData(link.points, 8), fill: 'none', stroke, 'stroke-width': 1.5, 'stroke-dasharray': dash };
  return element('path', line) + (link.type === 'route' ? arrowHead(link, stroke) : '');
}

export function labelMarkup(link: SceneLink, theme: Theme): string {
  if (link.label === null) return '';
  const { box, text } = link.label;
  const plate = { ...box, rx: 3, fill: theme.background, 'fill-opacity': '0.92' };
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 3.7, 'text-anchor': 'middle' };
  const font = { 'font-size': FONTS.label.size, 'font-family': MONO_FAMILIES, fill: theme.links[link.type] };
  return element('rect', plate) + element('text', { ...place, ...font }, escapeXml(text));
}

function frameOf(node: SceneNode, theme: Theme): string {
  const { box, tone, shape } = node;
  const colors = theme.tones[tone];
  if (shape === 'icon') return '';
  if (shape === 'chip') {
    return element('rect', {
      ...box,
      rx: LENGTHS.radius,
      fill: theme.surface,
      stroke: colors.border,
      'stroke-width': 1,
    });
  }
  const dash = DASHED.has(tone) ? '6 4' : null;
  const filled = tone === 'public' || tone === 'private';
  const fill = filled ? colors.fill : 'none';
  return element('rect', { ...inset(box), fill, stroke: colors.border, 'stroke-width': 1.5, 'stroke-dasharray': dash });
}

function riderMarkup(rider: SceneRider, node: SceneNode, theme: Theme, icons: IconSheet): string {
  const box = moved(rider.box, node.box.x, node.box.y);
  const colors = theme.tones[rider.tone];
  const size = LENGTHS.riderIcon;
  const icon = { x: box.x + 5, y: box.y + (box.height - size) / 2, width: size, height: size };
  const text = {
    x: icon.x + size + 4,
    y: box.y + box.height / 2 + 3.7,
    'font-size': FONTS.rider.size,
    'font-family': MONO_FAMILIES,
    fill: theme.text,
  };
  return (
    element('rect', { ...box, rx: box.height / 2, fill: theme.surface, stroke: colors.border, 'stroke-width': 1 }) +
    (rider.icon === '' ? '' : iconAt(icons.idOf(rider.icon), icon)) +
    element('text', text, escapeXml(rider.text))
  );
}

function writing(line: Writing, node: SceneNode, toneColor: string, theme: Theme): string {
  const { font } = line;
  const attributes = {
    x: node.box.x + line.x,
    y: node.box.y + line.y,
    'text-anchor': line.anchor === 'middle' ? 'middle' : null,
    'font-size': font.size,
    'font-weight': font.bold ? 600 : null,
    'font-family': font.mono ? MONO_FAMILIES : null,
    fill: font.bold && node.shape !== 'container' ? theme.text : toneColor,
  };
  return element('text', attributes, escapeXml(line.text));
}

function arrowHead(link: SceneLink, fill: string): string {
  const tip = link.points.at(-1);
  const before = link.points.at(-2);
  const length = distance(before, tip);
  if (tip === undefined || before === undefined || length === 0) return '';
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const corner = (side: number): string => {
    const [x, y] = [tip.x - 9 * dx - side * 4.5 * dy, tip.y - 9 * dy + side * 4.5 * dx];
    return `L${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  };
  return element('path', { d: `M${tip.x} ${tip.y}${corner(1)}${corner(-1)}Z`, fill });
}

function iconAt(id: string, box: Box): string {
  return element('use', { href: `#${id}`, ...box });
}

function moved(box: Box, x: number, y: number): Box {
  return { ...box, x: box.x + x, y: box.y + y };
}

/** Half a line's width inside, so that the frame's outer edge is the box. */
function inset(box: Box): Box {
  return { x: box.x + 0.75, y: box.y + 0.75, width: box.width - 1.5, height: box.height - 1.5 };
}

/** FNV-1a: names a symbol after its content, so that several pictures on one page can share ids. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}

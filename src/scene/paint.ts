import { bodyOf, FONTS, LENGTHS } from './anatomy.ts';
import type { Link, Tone } from './face.ts';
import { cutText, TEXT_FAMILIES } from './metrics.ts';
import type { SceneLink, SceneNode } from './scene.ts';
import type { Theme } from './theme.ts';

/** The part of a canvas's 2D context that the painter uses; any `CanvasRenderingContext2D` is one. */
export interface Brush {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textAlign: string;
  setLineDash(segments: number[]): void;
  beginPath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  fill(): void;
  stroke(): void;
  fillText(text: string, x: number, y: number): void;
}

/** What is to be painted: usually what `near` finds. */
export interface Stock {
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
}

/** How it is looked at. */
export interface Look {
  readonly theme: Theme;
  /** Screen pixels per canvas unit. The brush already has the transform of the viewport. */
  readonly zoom: number;
  /** Containers narrower than this on the screen are painted as blocks; larger ones are left to the page. Infinity paints all. */
  readonly blocksBelow: number;
}

/** Below this height on the screen, in pixels, names are left out. */
const LEGIBLE = 5.5;

/** Paints the far view: small containers as blocks, lines, icons and chips as coloured shapes, names while they can be read. */
export function paintFar(brush: Brush, stock: Stock, look: Look): void {
  paintBlocks(brush, stock.nodes, look);
  paintLinks(brush, stock.links, look);
  const leaves = stock.nodes.filter((node) => node.shape !== 'container');
  paintLeaves(brush, leaves, look);
  if (FONTS.iconTitle.size * look.zoom >= LEGIBLE) paintNames(brush, leaves, look);
}

function paintBlocks(brush: Brush, nodes: readonly SceneNode[], { theme, zoom, blocksBelow }: Look): void {
  const blocks = nodes.filter((node) => node.shape === 'container' && node.box.width * zoom < blocksBelow);
  for (const [tone, members] of byTone(blocks)) {
    brush.beginPath();
    for (const { box } of members) brush.rect(box.x, box.y, box.width, box.height);
    brush.fillStyle = theme.tones[tone].fill;
    brush.strokeStyle = theme.tones[tone].border;
    brush.lineWidth = 1.5 / zoom;
    brush.fill();
    brush.stroke();
  }
}

function paintLinks(brush: Brush, links: readonly SceneLink[], { theme, zoom }: Look): void {
  const types = new Map<Link['type'], SceneLink[]>();
  for (const link of links) put(types, link.type, link);
  for (const [type, members] of types) {
    brush.beginPath();
    for (const { points } of members) {
      for (const [index, { x, y }] of points.entries()) {
        if (index === 0) brush.moveTo(x, y);
        else brush.lineTo(x, y);
      }
    }
    brush.strokeStyle = theme.links[type];
    brush.lineWidth = 1 / zoom;
    brush.setLineDash(type === 'association' ? [5 / zoom, 4 / zoom] : []);
    brush.stroke();
  }
  brush.setLineDash([]);
}

function paintLeaves(brush: Brush, leaves: readonly SceneNode[], { theme }: Look): void {
  for (const [tone, members] of byTone(leaves)) {
    brush.beginPath();
    for (const node of members) {
      const box = bodyOf(node);
      brush.rect(box.x, box.y, box.width, box.height);
    }
    brush.fillStyle = theme.tones[tone].border;
    brush.fill();
  }
}

function paintNames(brush: Brush, leaves: readonly SceneNode[], { theme }: Look): void {
  const font = FONTS.iconTitle;
  brush.font = `600 ${font.size}px ${TEXT_FAMILIES}`;
  brush.textAlign = 'center';
  brush.fillStyle = theme.text;
  const below = LENGTHS.iconTop + LENGTHS.icon + LENGTHS.iconTitle - 2;
  for (const { shape, title, box } of leaves) {
    if (shape !== 'icon') continue;
    brush.fillText(cutText(title, font, box.width - 4), box.x + box.width / 2, box.y + below);
  }
}

function byTone(nodes: readonly SceneNode[]): ReadonlyMap<Tone, readonly SceneNode[]> {
  const groups = new Map<Tone, SceneNode[]>();
  for (const node of nodes) put(groups, node.tone, node);
  return groups;
}

function put<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

import type { Box, ResourceId } from '../model/topology.ts';
import type { Link } from './face.ts';
import { boundsOf } from './bounds.ts';
import { documentMetadata } from './svg-document.ts';
import { element, escapeXml } from './markup.ts';
import { TEXT_FAMILIES } from './metrics.ts';
import type { Scene, SceneLink, SceneNode } from './scene.ts';
import { capsuleMarkup } from './svg-capsule.ts';
import { iconSheet, labelMarkup, linkMarkup, nodeMarkup } from './svg-nodes.ts';
import type { Theme } from './theme.ts';
import type { Capsule } from './timeline.ts';

export interface SvgOptions {
  readonly theme: Theme;
  readonly background: 'theme' | 'transparent';
  /** Name of the picture and a sentence about it, for readers that cannot see it. */
  readonly title: string;
  readonly description: string;
  /** Types of lines to draw. */
  readonly links: ReadonlySet<Link['type']>;
  /** Only these resources with what is in them, and the lines between them; null for everything. */
  readonly only: ReadonlySet<ResourceId> | null;
  /** The document as text, to travel inside the picture; null for a picture that cannot be opened again. */
  readonly document: string | null;
  /** Packets to draw on top. */
  readonly capsules: readonly Capsule[];
}

/** Lines that a picture shows unless asked otherwise: where traffic can go. */
export const DEFAULT_LINKS: ReadonlySet<Link['type']> = new Set(['route', 'attachment']);
/** Free space around the drawing. */
export const MARGIN = 24;

/** The scene as the text of an SVG 1.1 file: real text, real shapes, each icon once; no scripts and nothing loaded from elsewhere. */
export function svgOf(scene: Scene, options: SvgOptions): string {
  const { nodes, links } = chosen(scene, options);
  const frame = withMargin(boundsOf(nodes.map((node) => node.box)));
  const drawn = drawingMarkup(nodes, links, options.theme);
  const capsules = options.capsules.map((capsule) => capsuleMarkup(capsule, frame, options.theme));
  const ground = options.background === 'theme' ? element('rect', { ...frame, fill: options.theme.background }) : '';
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [frame.x, frame.y, frame.width, frame.height].map(Math.round).join(' '),
      width: Math.round(frame.width),
      height: Math.round(frame.height),
      role: 'img',
      'font-family': TEXT_FAMILIES,
    },
    element('title', {}, escapeXml(options.title)),
    element('desc', {}, escapeXml(options.description)),
    options.document === null ? '' : documentMetadata(options.document),
    ground,
    drawn,
    ...capsules,
  );
}

/** Nodes and lines as markup with the icons they use: frames, then lines, then icons and chips. */
export function drawingMarkup(nodes: readonly SceneNode[], links: readonly SceneLink[], theme: Theme): string {
  const icons = iconSheet();
  const isFrame = (node: SceneNode): boolean => node.shape === 'container';
  const frames = nodes.filter(isFrame).map((node) => nodeMarkup(node, theme, icons));
  const leaves = nodes.filter((node) => !isFrame(node)).map((node) => nodeMarkup(node, theme, icons));
  const lines = links.map((link) => linkMarkup(link, theme));
  const labels = links.map((link) => labelMarkup(link, theme));
  return [icons.markup(), ...frames, ...lines, ...labels, ...leaves].join('');
}

export function withMargin(box: Box): Box {
  return { x: box.x - MARGIN, y: box.y - MARGIN, width: box.width + 2 * MARGIN, height: box.height + 2 * MARGIN };
}

function chosen(
  scene: Scene,
  options: SvgOptions,
): { readonly nodes: readonly SceneNode[]; readonly links: readonly SceneLink[] } {
  const typed = scene.links.filter((link) => options.links.has(link.type));
  const { only } = options;
  if (only === null) return { nodes: scene.nodes, links: typed };
  const homes = new Set([...only].map((id) => scene.homes.get(id) ?? id));
  const kept = new Set<ResourceId>();
  for (const node of scene.nodes) {
    if (homes.has(node.id) || (node.parent !== null && kept.has(node.parent))) kept.add(node.id);
  }
  return {
    nodes: scene.nodes.filter((node) => kept.has(node.id)),
    links: typed.filter((link) => kept.has(link.from) && kept.has(link.to)),
  };
}

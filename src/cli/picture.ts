import { printDocument } from '../formats/document/print.ts';
import type { Document } from '../model/topology.ts';
import { viewOf } from '../model/view.ts';
import { kinds } from '../resources/registry.ts';
import { arrange } from '../scene/arrange.ts';
import { buildScene } from '../scene/build.ts';
import { DEFAULT_LINKS, svgOf } from '../scene/svg.ts';
import { LIGHT } from '../scene/theme.ts';
import { message } from '../model/message.ts';
import type { Say } from './words.ts';

/** The document drawn as an SVG that can be opened again. Where it has no layout, it is arranged as the page would. */
export function pictureOf(document: Document, say: Say): string {
  const view = viewOf(document.topology, kinds);
  const drawn = Object.keys(document.layout).length > 0 ? document : { ...document, layout: arrange(view, kinds) };
  const scene = buildScene(drawn, kinds, view);
  return svgOf(scene, {
    theme: LIGHT,
    background: 'theme',
    title: document.title,
    description: say(message('ui.export.description', { count: scene.nodes.length })),
    links: DEFAULT_LINKS,
    only: null,
    document: printDocument(drawn),
    capsules: [],
  });
}

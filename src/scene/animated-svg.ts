import type { Box } from '../model/topology.ts';
import type { Conversation } from '../sim/trace.ts';
import { type Caption, captionOf, type Say, verdictCaption } from './caption.ts';
import { CAPTION_HEIGHT, captionMarkup } from './svg-caption.ts';
import { withoutChips } from './compact.ts';
import { type Film, filmOf } from './keyframes.ts';
import { element, escapeXml } from './markup.ts';
import { TEXT_FAMILIES } from './metrics.ts';
import { pathData } from './polyline.ts';
import { packetMarkup } from './svg-packet.ts';
import type { Point, Scene } from './scene.ts';
import { DEFAULT_LINKS, drawingMarkup, withMargin } from './svg.ts';
import { documentMetadata } from './svg-document.ts';
import type { Theme } from './theme.ts';
import { PACE, type Timeline, timelineOf } from './timeline.ts';

export interface RunPicture {
  readonly scene: Scene;
  readonly conversation: Conversation;
  readonly theme: Theme;
  readonly say: Say;
  /** Name of the picture, e.g. the command that was asked. */
  readonly title: string;
  /** In CSS pixels. */
  readonly width: number;
  /** The document as text, to travel inside the picture; null for none. */
  readonly document: string | null;
}

export const RUN_WIDTH = 720;
/** How long the verdict stays before the run begins again. */
const VERDICT_MS = 3200;

/**
 * One run as an SVG that plays by itself: CSS key frames, no script, nothing loaded, so that it plays inside `<img>`. First request and
 * first reply, and any packet that does not arrive; the end holds the verdict, which is also all there is where motion is unwanted.
 */
export function animatedSvgOf(picture: RunPicture): string {
  const scene = withoutChips(picture.scene);
  const stage = stageOf(scene, picture.width);
  const timeline = scaled(timelineOf(picture.conversation, scene, { ...PACE, later: 'omitted' }), stage);
  const film = filmOf(timeline.durationMs + VERDICT_MS);
  const { theme } = picture;
  const links = scene.links.filter((link) => DEFAULT_LINKS.has(link.type));
  const shift = `translate(${stage.offset.x} ${stage.offset.y}) scale(${stage.scale})`;
  const drawing = element('g', { transform: shift }, drawingMarkup(scene.nodes, links, theme));
  const trail = trailMarkup(timeline, theme);
  const packets = packetMarkup(timeline, film, stage.frame, theme);
  const captions = captionsMarkup(picture, timeline, film, stage.frame);
  const verdict = verdictCaption(picture.conversation, picture.say);
  const height = stage.frame.height + CAPTION_HEIGHT;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${picture.width} ${height}`,
      width: picture.width,
      height,
      role: 'img',
      'font-family': TEXT_FAMILIES,
    },
    element('title', {}, escapeXml(picture.title)),
    element('desc', {}, escapeXml([verdict.title, verdict.detail].filter((each) => each !== '').join(': '))),
    picture.document === null ? '' : documentMetadata(picture.document),
    element('style', {}, film.css()),
    element('rect', { width: picture.width, height, fill: theme.background }),
    drawing,
    trail,
    packets,
    captions,
  );
}

/** How the drawing is fitted into the picture. */
interface Stage {
  readonly scale: number;
  readonly offset: Point;
  /** Of the drawing, without the caption. */
  readonly frame: Box;
}

function stageOf(scene: Scene, width: number): Stage {
  const whole = withMargin(scene.bounds);
  const scale = Math.round(Math.min(1.25, width / whole.width) * 1000) / 1000;
  const left = Math.max(0, (width - whole.width * scale) / 2);
  const offset = { x: Math.round(left - whole.x * scale), y: Math.round(HEADROOM - whole.y * scale) };
  return { scale, offset, frame: { x: 0, y: 0, width, height: Math.round(whole.height * scale) + HEADROOM } };
}

/** Above the drawing, for capsules at its upper edge. */
const HEADROOM = 12;

/** The timeline in the picture's own units. */
function scaled(timeline: Timeline, { scale, offset }: Stage): Timeline {
  const place = ({ x, y }: Point): Point => ({ x: x * scale + offset.x, y: y * scale + offset.y });
  return { ...timeline, steps: timeline.steps.map((step) => ({ ...step, path: step.path.map(place) })) };
}

function trailMarkup(timeline: Timeline, theme: Theme): string {
  const ways = new Map<string, string>();
  for (const { path, direction } of timeline.steps) {
    if (path.length > 1) ways.set(pathData(path, 5), theme[direction]);
  }
  const lines = [...ways].map(([d, stroke]) => element('path', { d, stroke }));
  return element('g', { fill: 'none', 'stroke-width': 5, 'stroke-linecap': 'round', opacity: '0.16' }, ...lines);
}

function captionsMarkup(picture: RunPicture, timeline: Timeline, film: Film, frame: Box): string {
  const nameOf = (id: string): string => picture.scene.nodes.find((node) => node.id === id)?.title ?? id;
  const place = { y: frame.height, width: frame.width };
  const total = timeline.steps.length;
  const steps = timeline.steps.map((step) => {
    const caption: Caption = captionOf(step, nameOf, picture.say);
    const color = step.drop === null ? picture.theme[step.direction] : picture.theme.danger;
    const drawn = captionMarkup({ caption, color, counter: `${step.index + 1}/${total}`, place, theme: picture.theme });
    return element('g', { class: film.visible(step.startMs, step.endMs) }, drawn);
  });
  const good = picture.conversation.outcome === 'connected';
  const color = good ? picture.theme.success : picture.theme.danger;
  const caption = verdictCaption(picture.conversation, picture.say);
  const verdict = captionMarkup({ caption, color, counter: good ? '✓' : '✕', place, theme: picture.theme });
  const seen = film.visible(timeline.durationMs, Number.POSITIVE_INFINITY);
  return [...steps, element('g', { class: `${seen} still` }, verdict)].join('');
}

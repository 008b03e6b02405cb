import type { Box } from '../model/topology.ts';
import { capsuleShape } from './capsule.ts';
import { instantAt } from './instant.ts';
import type { Film, Frame } from './keyframes.ts';
import { element } from './markup.ts';
import { lengthOf, pointAt, round } from './polyline.ts';
import { capsuleBody, packetColor } from './svg-capsule.ts';
import type { Theme } from './theme.ts';
import type { Capsule, Timeline, TimelineStep } from './timeline.ts';

/** A stretch of time in which a capsule looks the same. */
interface Look {
  readonly capsule: Capsule;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Samples of a way are this far apart where the capsule may touch the picture's edge. */
const SAMPLE_MS = 150;

/** The packet's dot on its way, and above it one capsule for each look, each moved by key frames and seen only in its time. */
export function packetMarkup(timeline: Timeline, film: Film, frame: Box, theme: Theme): string {
  const looks = looksOf(timeline);
  const capsules = looks.map((look, index) => {
    const last = index === looks.length - 1;
    const seen = film.visible(look.fromMs, last ? Number.POSITIVE_INFINITY : look.toMs);
    return element('g', { class: last ? `${seen} still` : seen }, moved(look, timeline, film, { frame, theme }));
  });
  return capsules.join('');
}

function moved(
  look: Look,
  timeline: Timeline,
  film: Film,
  stage: { readonly frame: Box; readonly theme: Theme },
): string {
  const { frame, theme } = stage;
  const times = timesOf(look, timeline.steps);
  const home = capsuleShape(look.capsule, frame);
  const boxes: Frame[] = [];
  const dots: Frame[] = [];
  for (const ms of times) {
    const at = placeAt(timeline, Math.min(ms, look.toMs - 1)) ?? look.capsule.at;
    const { box } = capsuleShape({ ...look.capsule, at }, frame);
    boxes.push({ ms, css: translation(box.x - home.box.x, box.y - home.box.y) });
    dots.push({ ms, css: translation(at.x - look.capsule.at.x, at.y - look.capsule.at.y) });
  }
  const { at } = look.capsule;
  const fill = packetColor(look.capsule, theme);
  const dot = element('circle', { cx: at.x, cy: at.y, r: 6, fill, stroke: theme.background, 'stroke-width': 2 });
  const body = capsuleBody(home, look.capsule, theme);
  if (times.length < 2) return dot + body;
  return element('g', { class: film.moving(dots) }, dot) + element('g', { class: film.moving(boxes) }, body);
}

function translation(x: number, y: number): string {
  return `transform:translate(${round(x)}px,${round(y)}px)`;
}

/** Corners of the ways within the look's time, and samples in between; a single moment where it rests. */
function timesOf(look: Look, steps: readonly TimelineStep[]): readonly number[] {
  const times = new Set<number>();
  for (const step of steps) {
    if (step.endMs <= look.fromMs || step.startMs >= look.toMs || step.path.length < 2) continue;
    if (step.arriveMs > look.fromMs && step.arriveMs > step.startMs) {
      for (let ms = step.startMs; ms < step.arriveMs; ms += SAMPLE_MS) times.add(ms);
      for (const share of cornerShares(step)) times.add(step.startMs + share * (step.arriveMs - step.startMs));
      times.add(step.arriveMs);
    }
    times.add(Math.min(step.endMs, look.toMs));
  }
  return times.size === 0 ? [look.fromMs] : [...times].sort((a, b) => a - b);
}

function cornerShares(step: TimelineStep): readonly number[] {
  const total = lengthOf(step.path);
  return step.path.slice(1, -1).map((_, index) => lengthOf(step.path.slice(0, index + 2)) / total);
}

function placeAt(timeline: Timeline, ms: number): Capsule['at'] | undefined {
  const { step: index } = instantAt(timeline, ms);
  const step = timeline.steps[index];
  if (step === undefined) return undefined;
  const share = step.arriveMs === step.startMs ? 1 : (ms - step.startMs) / (step.arriveMs - step.startMs);
  return pointAt(step.path, share);
}

/** Moving and resting of every step, joined while nothing but the place changes. */
function looksOf(timeline: Timeline): readonly Look[] {
  const looks: Look[] = [];
  for (const step of timeline.steps) {
    for (const [fromMs, toMs] of [
      [step.startMs, step.arriveMs],
      [step.arriveMs, step.endMs],
    ] as const) {
      const capsule = toMs > fromMs ? instantAt(timeline, fromMs).capsule : null;
      if (capsule === null) continue;
      const before = looks.at(-1);
      if (before !== undefined && keyOf(before.capsule) === keyOf(capsule))
        looks[looks.length - 1] = { ...before, toMs };
      else looks.push({ capsule, fromMs, toMs });
    }
  }
  return looks;
}

function keyOf(capsule: Capsule): string {
  const state = capsule.state === 'moving' ? 'resting' : capsule.state;
  const parts = capsule.parts.map((part) => `${part.text}<${part.old ?? ''}`).join('|');
  return [capsule.label, capsule.direction, state, parts].join('|');
}

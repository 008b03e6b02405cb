import { useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { instantAt } from '../../scene/instant.ts';
import { pathData } from '../../scene/polyline.ts';
import type { Timeline, TimelineStep } from '../../scene/timeline.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { shownTime } from './advance.ts';
import { drawCapsule, keepInView } from './capsule.ts';
import { playerClockOf } from './player-clock.ts';
import { useReducedMotion } from './use-reduced-motion.ts';
import { useTimeline } from './use-timeline.ts';
import './player.css';

/** Below this zoom the capsule keeps its size on the screen, so that addresses stay legible. */
const LEGIBLE_ZOOM = 0.9;
const RADIUS = 8;

/** The packet on the canvas, in the scene's coordinates: its way, the capsule with its header, the mark where it is dropped. */
export function CanvasOverlay() {
  const timeline = useTimeline();
  const step = useEditorState((state) => state.playback.step);
  const probe = useEditorState((state) => state.playback.probe);
  if (probe === null || timeline.steps.length === 0) return null;
  return (
    <div className="packet-overlay" aria-hidden="true">
      <PacketWay timeline={timeline} step={step} />
      <RunningCapsule timeline={timeline} />
    </div>
  );
}

/** The way of the present packet: what lies behind it, what is to come, and where it ends. */
function PacketWay({ timeline, step }: { readonly timeline: Timeline; readonly step: number }) {
  const present = timeline.steps[step];
  if (present === undefined) return null;
  const own = timeline.steps.filter((each) => each.connection === present.connection && each.trace === present.trace);
  const behind = own.filter((each) => each.index <= step);
  return (
    <svg className="packet-way" data-direction={present.direction}>
      <title>{present.label}</title>
      <path className="way-ahead" d={dataOf(own)} />
      <path className="way-behind" d={dataOf(behind)} />
      {behind
        .filter((each) => each.treatment.rewrites.length > 0)
        .map((each) => (
          <Dot key={each.index} step={each} className="way-rewrite" />
        ))}
      {present.drop !== null && <Dot step={present} className="way-drop" />}
    </svg>
  );
}

function Dot({ step, className }: { readonly step: TimelineStep; readonly className: string }) {
  const place = step.path.at(-1);
  return place === undefined ? null : (
    <circle className={className} cx={place.x} cy={place.y} r={className === 'way-drop' ? 9 : 5} />
  );
}

function dataOf(steps: readonly TimelineStep[]): string {
  return steps
    .filter((step) => step.path.length > 1)
    .map((step) => pathData(step.path, RADIUS))
    .join('');
}

/** The capsule; it follows the clock by writing to its element, without rendering. */
function RunningCapsule({ timeline }: { readonly timeline: Timeline }) {
  const clock = playerClockOf(useEditor());
  const reducedMotion = useReducedMotion();
  const scale = useStore((state) => Math.max(1, Math.round((LEGIBLE_ZOOM / state.transform[2]) * 20) / 20));
  const flow = useStoreApi();
  const capsule = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = (ms: number): void => {
      if (capsule.current === null) return;
      const instant = instantAt(timeline, shownTime(timeline, ms, reducedMotion));
      drawCapsule(capsule.current, instant.capsule, timeline.steps[instant.step]?.drop?.code ?? null);
      const { transform, width } = flow.getState();
      const [left, , zoom] = transform;
      if (instant.capsule !== null)
        keepInView(capsule.current, instant.capsule.at.x, { left: -left / zoom, width: width / zoom, scale });
    };
    const forget = [clock.subscribe(draw), flow.subscribe(() => draw(clock.now()))];
    return () => {
      for (const each of forget) each();
    };
  }, [clock, flow, timeline, reducedMotion, scale]);
  return <div ref={capsule} className="capsule mono" style={{ scale: String(scale) }} hidden />;
}

import { useEffect, useRef } from 'react';
import type { Timeline } from '../../scene/timeline.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { playerClockOf } from './player-clock.ts';

interface ScrubberProps {
  readonly timeline: Timeline;
  readonly step: number;
  onScrub(ms: number): void;
}

/** The whole playing as a line with a tick per step; the handle follows the clock without rendering. */
export function Scrubber({ timeline, step, onScrub }: ScrubberProps) {
  const say = useSay();
  const clock = playerClockOf(useEditor());
  const range = useRef<HTMLInputElement>(null);
  const { steps, durationMs } = timeline;
  useEffect(() => {
    return clock.subscribe((ms) => {
      if (range.current === null) return;
      range.current.value = String(ms);
      range.current.style.setProperty('--played', `${durationMs === 0 ? 0 : (ms / durationMs) * 100}%`);
    });
  }, [clock, durationMs]);
  return (
    <div className="scrubber">
      <div className="ticks" aria-hidden="true">
        {steps.map((each) => (
          <span
            key={each.index}
            className="tick"
            data-direction={each.direction}
            data-mark={each.drop !== null ? 'drop' : each.treatment.rewrites.length > 0 ? 'rewrite' : undefined}
            style={{ insetInlineStart: `${(each.arriveMs / Math.max(1, durationMs)) * 100}%` }}
          />
        ))}
      </div>
      <input
        ref={range}
        type="range"
        min={0}
        max={Math.max(1, durationMs)}
        step={1}
        defaultValue={0}
        disabled={steps.length === 0}
        aria-label={say('ui.player.scrub')}
        aria-valuetext={say('ui.player.hop', { number: step + 1, count: steps.length })}
        onInput={(event) => onScrub(Number(event.currentTarget.value))}
      />
    </div>
  );
}

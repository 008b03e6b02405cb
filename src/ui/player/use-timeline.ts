import { useMemo } from 'react';
import { type Timeline, timelineOf } from '../../scene/timeline.ts';
import { useScene } from '../canvas/use-scene.ts';
import { useActiveProbe } from '../traffic/use-active-probe.ts';

const NOTHING: Timeline = { steps: [], durationMs: 0 };

/** The playing of the active probe's answer on the present drawing; empty while there is none. */
export function useTimeline(): Timeline {
  const scene = useScene();
  const conversation = useActiveProbe()?.answer?.conversation ?? null;
  return useMemo(() => (conversation === null ? NOTHING : timelineOf(conversation, scene)), [conversation, scene]);
}

import { describe, expect, it } from 'vitest';
import type { Timeline, TimelineStep } from '../../scene/timeline.ts';
import { advance, shownTime, startTime } from './advance.ts';

const step = (index: number): TimelineStep => {
  const packet = {
    ...{ src: 1, dst: 2, protocol: 6, srcPort: 1, dstPort: 2, ttl: 64, length: 40, dontFragment: false },
    ...{ tcp: null, icmp: null, payload: '', fragment: null },
  };
  const resource = 'r' as TimelineStep['resource']; // an id for a test
  return {
    ...{
      index,
      connection: 0,
      trace: 0,
      hop: index,
      label: 'SYN',
      direction: 'request',
      resource,
      node: null,
      path: [],
    },
    ...{ drop: null, last: index === 2, startMs: index * 100, arriveMs: index * 100 + 60, endMs: index * 100 + 100 },
    treatment: {
      ...{ resource, kind: 'instance', before: packet, after: packet, rewrites: [], steps: [] },
      ...{ arrivedBy: null, leftBy: null },
    },
  };
};
const timeline: Timeline = { steps: [0, 1, 2].map(step), durationMs: 300 };

describe('advance', () => {
  it('goes from step to step and stops at the end', () => {
    expect(advance(timeline, 80, 30, false)).toEqual({ ms: 110, step: 1, ended: false });
    expect(advance(timeline, 280, 30, false)).toEqual({ ms: 300, step: 2, ended: true });
  });
  it('begins again in a loop, but not where there is nothing to play', () => {
    expect(advance(timeline, 280, 30, true)).toEqual({ ms: 0, step: 0, ended: false });
    expect(advance({ steps: [], durationMs: 0 }, 0, 30, true)).toEqual({ ms: 0, step: -1, ended: true });
  });
});

it('shows steps at rest where motion is unwelcome', () => {
  expect(shownTime(timeline, 110, true)).toBe(160);
  expect(shownTime(timeline, 170, true)).toBe(170);
  expect(shownTime(timeline, 110, false)).toBe(110);
});

it('plays from the beginning once it has come to the end', () => {
  expect(startTime(timeline, 300)).toBe(0);
  expect(startTime(timeline, 150)).toBe(150);
});

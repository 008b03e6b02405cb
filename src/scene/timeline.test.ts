import { describe, expect, test } from 'vitest';
import { EMPTY_DOCUMENT } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { simulate } from '../sim/simulation.ts';
import type { Conversation } from '../sim/trace.ts';
import { natLab } from '../testing/nat-lab.ts';
import { arrange } from './arrange.ts';
import { buildScene } from './build.ts';
import { headerText } from './header.ts';
import { instantAt, restingCapsule, stepAt, timeOfStep } from './instant.ts';
import type { Scene } from './scene.ts';
import { PACE, timelineOf } from './timeline.ts';

function curl(state: 'mended' | 'broken'): { readonly scene: Scene; readonly conversation: Conversation } {
  const { w, client } = natLab(state);
  const document = { ...EMPTY_DOCUMENT, topology: w.topology(), layout: arrange(w.view(), kinds) };
  const scene = buildScene(document, kinds, w.view());
  const probe = { id: 'p', from: client, to: 'checkip.amazonaws.com', protocol: 'tcp', port: 80 } as const;
  const { conversation } = simulate(w.topology(), kinds).ask({ ...probe, sourcePort: 55634, expect: null });
  return { scene, conversation };
}

describe('the timeline of a request through a NAT instance', () => {
  const { scene, conversation } = curl('mended');
  const timeline = timelineOf(conversation, scene, { ...PACE, later: 'omitted' });

  test('goes out and comes back over the same resources', () => {
    const way = (label: string) => timeline.steps.filter((step) => step.label === label).map((step) => step.resource);
    expect(way('SYN')).toEqual([
      'jhPrivate-EC2-1',
      'jhNATInstance-VPC1-Subnet2',
      'jhNATInstance-VPC1-Subnet1',
      'jhNAT-Instance',
      'jhNATInstance-VPC1-Subnet1',
      'jhNATInstance-IGW1',
      'internet',
    ]);
    expect(way('SYN-ACK')).toEqual(way('SYN').toReversed());
  });

  test('has no holes, in time or on the drawing', () => {
    for (const [index, step] of timeline.steps.entries()) {
      const next = timeline.steps[index + 1];
      expect(step.index).toBe(index);
      expect(step.startMs).toBeLessThanOrEqual(step.arriveMs);
      expect(step.arriveMs).toBeLessThan(step.endMs);
      if (next === undefined) continue;
      expect(next.startMs).toBe(step.endMs);
      expect(next.path[0]?.x).toBeCloseTo(step.path.at(-1)?.x ?? Number.NaN, 3);
      expect(next.path[0]?.y).toBeCloseTo(step.path.at(-1)?.y ?? Number.NaN, 3);
    }
    expect(timeline.durationMs).toBe(timeline.steps.at(-1)?.endMs);
  });

  test('passes subnets at their border', () => {
    const step = timeline.steps.find((each) => each.resource === 'jhNATInstance-VPC1-Subnet2');
    const frame = step === undefined ? undefined : scene.byId.get(step.resource);
    expect(step?.path.at(-1)?.x).toBeCloseTo(frame?.box.x ?? Number.NaN, 3);
  });

  test('rests longer where the header changes, with the old value beside the new one', () => {
    const step = timeline.steps.find((each) => each.resource === 'jhNAT-Instance');
    if (step === undefined) throw new Error('the NAT instance is passed');
    expect(step.endMs - step.arriveMs).toBe(PACE.rewriteMs);
    expect(restingCapsule(step)?.parts[0]).toEqual({ field: 'src', text: '10.10.1.100', old: '10.10.2.101' });
    const moving = instantAt(timeline, (step.startMs + step.arriveMs) / 2).capsule;
    expect(moving?.state).toBe('moving');
    expect(moving?.parts.map((part) => part.text).join('')).toBe('10.10.2.101:55634 → 99.80.82.214:80');
  });

  test('ends with the delivered reply', () => {
    expect(instantAt(timeline, timeline.durationMs + 1000).capsule?.state).toBe('delivered');
  });

  test('can be asked for any step and any time', () => {
    for (const step of timeline.steps) {
      expect(stepAt(timeline, timeOfStep(timeline, step.index))).toBe(step.index);
      expect(stepAt(timeline, step.startMs)).toBe(step.index);
    }
    expect(stepAt(timeline, -5)).toBe(0);
    expect(timeOfStep(timeline, 99)).toBe(timeline.steps.at(-1)?.arriveMs);
  });
});

describe('later packets', () => {
  const { scene, conversation } = curl('mended');
  const labels = (later: 'full' | 'quick' | 'omitted') => {
    const { steps, durationMs } = timelineOf(conversation, scene, { ...PACE, later });
    return { packets: [...new Set(steps.map((step) => `${step.trace}`))].length, durationMs };
  };

  test('are quick, in full, or left out', () => {
    expect(labels('omitted').packets).toBe(2);
    expect(labels('quick').packets).toBe(conversation.connections[0]?.traces.length);
    expect(labels('quick').durationMs).toBeLessThan(labels('full').durationMs);
    expect(labels('omitted').durationMs).toBeLessThan(labels('quick').durationMs);
  });
});

describe('a packet that is dropped', () => {
  const { scene, conversation } = curl('broken');
  const timeline = timelineOf(conversation, scene);

  test('stops at the border of the subnet whose table has no route, and says why', () => {
    const last = timeline.steps.at(-1);
    expect(last?.resource).toBe('jhNATInstance-VPC1-Subnet2');
    expect(last?.drop?.code).toBe('RT_NO_ROUTE');
    expect(last?.path.at(-1)?.x).toBe(scene.byId.get(last?.resource ?? ('' as never))?.box.x);
    expect(instantAt(timeline, timeline.durationMs).capsule?.state).toBe('dropped');
  });
});

test('a conversation without packets has an empty timeline', () => {
  const { scene, conversation } = curl('broken');
  const timeline = timelineOf({ ...conversation, connections: [] }, scene);
  expect(timeline).toEqual({ steps: [], durationMs: 0 });
  expect(instantAt(timeline, 10)).toEqual({ step: -1, capsule: null });
});

test('hops at resources that are not drawn happen where the packet is', () => {
  const { scene, conversation } = curl('mended');
  const homes = new Map([...scene.homes].filter(([id]) => !id.includes('IGW')));
  const timeline = timelineOf(conversation, { ...scene, homes });
  const hidden = timeline.steps.find((step) => step.resource.includes('IGW'));
  expect(hidden?.node).toBeNull();
  expect(hidden?.path).toEqual([timeline.steps[(hidden?.index ?? 1) - 1]?.path.at(-1)]);
});

test('headers of ICMP and IPv6 are printed in their own ways', () => {
  const { conversation } = curl('mended');
  const packet = conversation.connections[0]?.traces[0]?.packet;
  if (packet === undefined) throw new Error('there is a packet');
  expect(headerText({ ...packet, protocol: 1, srcPort: 7, dstPort: 7 })).toBe('10.10.2.101 → 99.80.82.214 id 7');
  const fragment = { id: 1, offset: 1480, more: false, total: 2000 };
  expect(headerText({ ...packet, fragment })).toBe('10.10.2.101 → 99.80.82.214 +1480');
  expect(headerText({ ...packet, src: 1n, dst: 2n })).toBe('[::1]:55634 → [::2]:80');
});

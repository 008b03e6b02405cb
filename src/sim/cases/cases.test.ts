import { describe, expect, it } from 'vitest';
import { kinds } from '../../resources/registry.ts';
import type { ProbeAnswer } from '../protocol.ts';
import { simulate } from '../simulation.ts';
import type { Case, DropPoint } from './case.ts';
import { CODES } from './codes.ts';
import data from './development.json';
import { mended } from './mended.ts';
import { endOf, topologyOf } from './topology-of.ts';

const CASES = data as unknown as readonly Case[]; // the project's own file, described by case.ts

function ask({ topology, probe }: Case): ProbeAnswer {
  const { proto, port, src_port, dst_ip, from } = probe;
  const question = {
    id: 'probe',
    from: endOf(topology, from),
    to: dst_ip,
    protocol: proto,
    port,
    sourcePort: src_port ?? null,
    expect: null,
  };
  return simulate(topologyOf(topology), kinds).ask(question);
}

/** The verdict in the words of the cases. */
function verdictOf({ conversation }: ProbeAnswer): unknown {
  if (conversation.outcome === 'connected') return 'delivered';
  const { reason, direction } = conversation;
  return { verdict: 'dropped', at: reason?.at, code: reason?.code, direction };
}

function expected(verdict: string, point: DropPoint | null): unknown {
  if (verdict === 'delivered' || point === null) return 'delivered';
  const code = expect.toBeOneOf([...(CODES[point.check] ?? [])]);
  return { verdict: 'dropped', at: point.component, code, direction: point.direction };
}

describe('cases people ran into', () => {
  it.each(CASES.map((each) => [each.id, each] as const))('%s', (_id, each) => {
    expect(verdictOf(ask(each))).toEqual(expected(each.expected_verdict, each.expected_drop_point));
  });
});

describe('the same cases after their fix', () => {
  it.each(CASES.map((each) => [each.id, each] as const))('%s', (_id, each) => {
    const fixed = mended(each);
    const answer = ask(fixed);
    expect(verdictOf(answer)).toEqual(expected(each.after_fix.verdict, each.after_fix.drop ?? null));
    const passed = answer.conversation.connections.flatMap(({ traces }) =>
      traces.flatMap((trace) => trace.hops.map((hop) => hop.resource)),
    );
    for (const avoided of each.after_fix.must_not_pass ?? []) expect(passed).not.toContain(avoided);
  });
});

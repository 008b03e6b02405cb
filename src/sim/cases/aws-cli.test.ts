import { describe, expect, it } from 'vitest';
import { readAwsCli } from '../../formats/aws-cli/read.ts';
import { viewOf } from '../../model/view.ts';
import type { Topology } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { awsAccount } from '../../testing/aws-account/account.ts';
import { awsName } from '../../testing/aws-account/printing.ts';
import type { ProbeAnswer } from '../protocol.ts';
import { simulate } from '../simulation.ts';
import type { Case, DropPoint } from './case.ts';
import { CODES } from './codes.ts';
import data from './development.json';
import { mended } from './mended.ts';
import { endOf, topologyOf } from './topology-of.ts';

const CASES = data as unknown as readonly Case[]; // the project's own file, described by case.ts

/** Kinds that no call of AWS describes. */
const UNDESCRIBED = ['host', 'home-router'];

/** The topology as the AWS CLI would print it and Hopwise read it; hosts outside stay as they are drawn. */
function reread(drawn: Topology): Topology {
  const { topology } = readAwsCli(awsAccount(drawn), kinds).document;
  const outside = Object.values(drawn.resources).filter((each) => UNDESCRIBED.includes(each.kind));
  return { resources: { ...topology.resources, ...Object.fromEntries(outside.map((each) => [each.id, each])) } };
}

function ask({ topology, probe }: Case): ProbeAnswer {
  const { proto, port, src_port, dst_ip, from } = probe;
  const drawn = topologyOf(topology);
  const end = endOf(topology, from);
  const question = {
    id: 'probe',
    from: awsName(end, viewOf(drawn, kinds)),
    to: dst_ip,
    protocol: proto,
    port,
    sourcePort: src_port ?? null,
    expect: null,
  };
  return simulate(reread(drawn), kinds).ask(question);
}

function verdictOf({ conversation }: ProbeAnswer): unknown {
  if (conversation.outcome === 'connected') return 'delivered';
  const { reason, direction } = conversation;
  return { verdict: 'dropped', at: reason?.at, code: reason?.code, direction };
}

function expected(each: Case, verdict: string, point: DropPoint | null): unknown {
  if (verdict === 'delivered' || point === null) return 'delivered';
  const at = awsName(point.component, viewOf(topologyOf(each.topology), kinds));
  return {
    verdict: 'dropped',
    at,
    code: expect.toBeOneOf([...(CODES[point.check] ?? [])]),
    direction: point.direction,
  };
}

describe('the cases as the AWS CLI prints them', () => {
  it.each(CASES.map((each) => [each.id, each] as const))('%s', (_id, each) => {
    expect(verdictOf(ask(each))).toEqual(expected(each, each.expected_verdict, each.expected_drop_point));
  });
});

describe('the same cases after their fix', () => {
  it.each(CASES.map((each) => [each.id, each] as const))('%s', (_id, each) => {
    const fixed = mended(each);
    expect(verdictOf(ask(fixed))).toEqual(expected(fixed, each.after_fix.verdict, each.after_fix.drop ?? null));
  });
});

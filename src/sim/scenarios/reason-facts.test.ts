import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { CATALOGUE } from '../../testing/catalogue/catalogue.ts';
import type { Told } from '../../testing/catalogue/example.ts';
import { words } from '../../testing/findings.ts';
import { traceJson } from '../print-json.ts';
import { traceText } from '../print-text.ts';
import { DOCS } from '../reason-docs.ts';
import { REASON_CODES, type ReasonCode } from '../reasons.ts';
import { simulate } from '../simulation.ts';

/** What programs and guests refuse that are no part of AWS, and what is said without a place. */
const NOT_OF_AWS: readonly ReasonCode[] = [
  'INTERNET_PRIVATE_DST',
  'TCP_CLOSED_PORT',
  'TCP_RESET',
  'UDP_CLOSED_PORT',
  'OS_FIREWALL',
  'OS_LOCAL_ROUTE',
  'OS_RP_FILTER',
  'NATI_NO_DNAT',
  'NATI_CT_FULL',
  'NATI_PORT_EXHAUSTED',
  'TTL_EXPIRED',
  'FRAGMENT_MISSING',
  'PROXY_DENIED',
  'PROXY_UPSTREAM',
  'COMPONENT_BAD_STATE',
  'SIM_UNKNOWN',
];

/** Groups without rules have none to show, and a full table is no rule. */
const WITHOUT_RULE: readonly string[] = ['SG_EGRESS_EMPTY', 'SG_INGRESS_EMPTY', 'SG_CT_EXPIRED', 'SG_CT_FULL'];

const ASKED: readonly (readonly [string, Told])[] = Object.entries(CATALOGUE).flatMap(([code, example]) => {
  const given = example();
  const isAsked = typeof given !== 'string' && code !== 'FRAGMENT_MISSING'; // which is told of a packet, not of its probe
  return isAsked ? [[code, given] as const] : [];
});

function printed({ w, question }: Told): { readonly json: { readonly [name: string]: Json }; readonly text: string } {
  const answer = simulate(w.topology(), kinds).ask(question);
  const json = traceJson(answer, question, w.view(), words);
  return { json, text: traceText(answer, question, w.view(), words) };
}

function member(value: Json | undefined, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.entries(value).find(([key]) => key === name)?.[1] ?? null;
}

describe('every reason', () => {
  it('of a part of AWS names a page of AWS', () => {
    const without = REASON_CODES.filter((code) => !DOCS[code]?.startsWith('https://docs.aws.amazon.com/'));
    expect(without.filter((code) => !NOT_OF_AWS.includes(code))).toEqual([]);
  });

  it.each(ASKED)('%s says where, why and where to read on', (code, given) => {
    const { stoppedAt, reason, blockers } = printed(given).json;
    const others = Array.isArray(blockers) ? blockers : [];
    const isFirst = member(reason, 'code') === given.code;
    const told = isFirst ? reason : others.find((each) => member(each, 'code') === given.code);
    const kind = member(isFirst ? stoppedAt : member(told, 'at'), 'kind');
    expect(code === 'SIM_UNKNOWN' ? kind : typeof kind).toBe(code === 'SIM_UNKNOWN' ? null : 'string');
    expect(member(told, 'message')).toMatch(/\S/);
    expect(member(told, 'docs')).toBe(Object.entries(DOCS).find(([each]) => each === code)?.[1] ?? null);
  });

  const ruled = ASKED.filter(([code]) => /^(SG|NACL|RT)_/.test(code) && !WITHOUT_RULE.includes(code));

  it.each(ruled)('%s names the rule or the nearest one, in JSON and in words', (_, given) => {
    const { json, text } = printed(given);
    const [rule, nearest] = [member(member(json.reason, 'rule'), 'text'), member(json.reason, 'nearest')];
    expect(rule ?? nearest).not.toBeNull();
    if (typeof nearest === 'string') expect(text).toContain(nearest);
  });
});

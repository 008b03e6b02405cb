import { describe, expect, test } from 'vitest';
import { message } from '../model/message.ts';
import { REASON_CODES } from '../sim/reasons.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { particleAfter } from './particles.ts';
import { catalogueOf, say } from './reader.ts';
import { texts } from './texts.ts';
import { uiEn } from './ui-en.ts';
import { uiKo } from './ui-ko.ts';

const kinds = new Map([['box', { texts: texts({ box: 'Box' }, { box: '상자' }) }]]);

describe('say', () => {
  const english = catalogueOf(kinds, 'en');
  const korean = catalogueOf(kinds, 'ko');

  test('fills placeholders', () => {
    const noRoute = message('reason.RT_NO_ROUTE', { table: 'rt-private', dst: '99.80.82.214' });
    expect(say(noRoute, 'en', english)).toBe('rt-private has no route for 99.80.82.214.');
    expect(say(noRoute, 'ko', korean)).toBe('rt-private에 99.80.82.214로 가는 경로가 없습니다.');
  });

  test('puts nested messages into words first', () => {
    const reason = message('reason.NATI_IP_FORWARD_OFF', { instance: 'nat' });
    expect(say(message('reason.reply', { reason }), 'en', english)).toBe(
      'The request arrived, but the reply did not: The guest of nat does not forward packets (net.ipv4.ip_forward is 0).',
    );
  });

  test('leaves no gap where a value is empty', () => {
    const ping = message('reason.SG_INGRESS_NO_MATCH', { groups: 'web', protocol: 'icmp', port: '', src: '10.0.0.9' });
    expect(say(ping, 'en', english)).toBe('No inbound rule of web allows icmp from 10.0.0.9.');
  });

  test('shows an unknown key and a missing value as they are', () => {
    expect(say(message('no.such.key'), 'en', english)).toBe('no.such.key');
    expect(say(message('reason.TTL_EXPIRED'), 'en', english)).toBe('The TTL reached 0 at {hop}.');
  });

  test('knows the words of the kinds', () => {
    expect(say(message('box'), 'ko', korean)).toBe('상자');
  });
});

test.each([
  ['서브넷', '은/는', '은'],
  ['게이트웨이', '은/는', '는'],
  ['테이블', '으로/로', '로'],
  ['10.0.0.1', '으로/로', '로'],
  ['10.0.0.3', '으로/로', '으로'],
  ['10.0.0.0/16', '은/는', '은'],
  ['NAT', '을/를', '를'],
  ['ACL', '이/가', '이'],
  ['subnet', '이/가', '이'],
  ['jhNAT-Instance', '이/가', '가'],
  ['web-server', '을/를', '를'],
  ['private-zone', '과/와', '과'],
  ['main table', '으로/로', '로'],
  ['"web"', '은/는', '은'],
  ['', '은/는', '는'],
])('the particle after %s of %s is %s', (word, forms, expected) => {
  expect(particleAfter(word, forms)).toBe(expected);
});

describe('catalogues', () => {
  const placeholders = (sentence: string): readonly string[] =>
    [...new Set([...sentence.matchAll(/\{([\w.-]+)/g)].map((match) => match[1] ?? ''))].sort();

  test('have a sentence for every reason', () => {
    expect(REASON_CODES.filter((code) => !Object.hasOwn(en, `reason.${code}`))).toEqual([]);
  });

  test('have the same keys and placeholders in both languages', () => {
    const english: Record<string, string> = { ...en, ...uiEn };
    const korean: Record<string, string> = { ...ko, ...uiKo };
    expect(Object.keys(korean).sort()).toEqual(Object.keys(english).sort());
    for (const [key, sentence] of Object.entries(english)) {
      expect(placeholders(korean[key] ?? ''), key).toEqual(placeholders(sentence));
    }
  });
});

import { expect, it } from 'vitest';
import { parseAddress } from './address.ts';
import { isLoopback, isPrivate, isRfc1918 } from './special.ts';

const at = (text: string) => parseAddress(text) ?? 0;

it.each([
  ['10.255.0.1', true],
  ['172.15.255.255', false],
  ['172.16.0.0', true],
  ['172.31.255.255', true],
  ['172.32.0.0', false],
  ['192.168.1.1', true],
  ['100.64.0.1', true],
  ['100.128.0.1', false],
  ['169.254.169.254', true],
  ['127.0.0.53', true],
  ['fd00:ec2::254', true],
  ['::1', true],
  ['2001:db8::1', false],
  ['8.8.8.8', false],
])('%s is private: %s', (text, expected) => {
  expect(isPrivate(at(text))).toBe(expected);
});

it('tells the private ranges apart', () => {
  expect([isRfc1918(at('100.64.0.1')), isRfc1918(at('10.0.0.1'))]).toEqual([false, true]);
  expect([isLoopback(at('127.1.2.3')), isLoopback(at('::1')), isLoopback(at('::2'))]).toEqual([true, true, false]);
});

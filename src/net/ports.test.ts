import { expect, it, test } from 'vitest';
import { ANY_PORT, inRange, parsePortRange, portClass, printPortRange } from './ports.ts';

it.each([
  ['80', { from: 80, to: 80 }, '80'],
  ['1024-65535', { from: 1024, to: 65535 }, '1024-65535'],
  ['1024:65535', { from: 1024, to: 65535 }, '1024-65535'],
  ['', ANY_PORT, 'all'],
  ['ALL', ANY_PORT, 'all'],
  ['*', ANY_PORT, 'all'],
  ['0-65535', ANY_PORT, 'all'],
])('reads %j and prints it', (text, range, printed) => {
  expect(parsePortRange(text)).toEqual(range);
  expect(printPortRange(range)).toBe(printed);
});

it.each(['http', '90-80', '65536', '80,443', '-1', '1-2-3'])('does not read %j', (text) => {
  expect(parsePortRange(text)).toBe(null);
});

test('a translated port stays in its class', () => {
  expect([1, 511, 512, 1023, 1024, 65535].map((port) => portClass(port).from)).toEqual([1, 1, 600, 600, 1024, 1024]);
  expect(inRange(portClass(123), 512)).toBe(false);
});

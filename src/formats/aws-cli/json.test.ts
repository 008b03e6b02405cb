import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAndColumn, readJsonValues } from './json.ts';

test.each([
  ['{"Vpcs": []}', [{ Vpcs: [] }]],
  ['\uFEFF{"Vpcs": []}\r\n', [{ Vpcs: [] }]],
  ['{"A": 1}\n{"A": 2}', [{ A: 1 }, { A: 2 }]],
  ['{"A": "}{"}{"A": "\\"]"}', [{ A: '}{' }, { A: '"]' }]],
  ['[{"A": 1}, {"A": 2}]', [[{ A: 1 }, { A: 2 }]]],
])('%j has its values', (text, values) => {
  expect(readJsonValues(text)).toEqual({ ok: true, values });
});

test.each([
  ['{"A": 1}\n{"A": ', 2, 7],
  ['{"A": 1} oops', 1, 10],
  ['{"A": }', 1, 7],
  ['{"Vpcs": [\n {"VpcId": "vpc-1"},\n {"VpcId": }\n]}\n', 3, 12],
  ['{"a": 1,}', 1, 9],
  ['{"a": [1, 2', 1, 12],
  ['[true, flase]', 1, 9],
  ['{"a": "x', 1, 9],
])('%j stops being JSON at %i:%i', (text, line, column) => {
  const reading = readJsonValues(text);
  expect(reading.ok ? null : lineAndColumn(text, reading.offset)).toEqual({ line, column });
  expect(reading.ok ? '' : reading.reason).not.toContain('\n');
});

test('values written one after another are read as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }), (values) => {
      const text = values.map((value) => JSON.stringify(value)).join('\n');
      expect(readJsonValues(text)).toEqual({
        ok: true,
        values: values.map((value) => JSON.parse(JSON.stringify(value))),
      });
    }),
  );
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../formats/document/read.ts';
import { kinds } from '../../resources/registry.ts';
import { FORMAT } from '../topology.ts';
import { migrate } from './migrate.ts';

const versions = Array.from({ length: FORMAT }, (_, version) => version);

test.each(versions)('the sample of version %i reads without a finding', (version) => {
  const text = readFileSync(new URL(`./samples/version-${version}.json`, import.meta.url), 'utf8');
  const { document, findings } = readDocument(text, kinds);
  expect(findings).toEqual([]);
  expect(document.format).toBe(FORMAT);
});

test('version 0 kept the boxes with the resources and had no probes', () => {
  const text = readFileSync(new URL('./samples/version-0.json', import.meta.url), 'utf8');
  const { document } = readDocument(text, kinds);
  expect(Object.keys(document.topology.resources)).toEqual(['vpc-1', 'subnet-1']);
  expect(document.layout).toEqual({
    'vpc-1': { x: 0, y: 0, width: 480, height: 320 },
    'subnet-1': { x: 24, y: 56, width: 240, height: 160 },
  });
  expect(document.probes).toEqual([]);
});

test.each([[undefined], ['1'], [1.5], [-1], [FORMAT + 1]])('version %j is not migrated', (version) => {
  expect(migrate({ version })).toEqual({ ok: false, version });
});

test('a file of the present version stays as it is', () => {
  const raw = { version: FORMAT, resources: [] };
  expect(migrate(raw)).toEqual({ ok: true, raw, from: FORMAT });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differences } from './compare.ts';
import { NOT_AWS, WITHOUT_PACKETS } from './left-out.ts';
import { play } from './play.ts';
import { readVector } from './vector.ts';

const folder = new URL('./fixtures/', import.meta.url);
const ids = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
const read = (id: string) => readVector(readFileSync(new URL(`${id}.json`, folder), 'utf8'));

describe('recorded from Linux, played by Linux', () => {
  it.each(ids.filter((id) => !WITHOUT_PACKETS.has(id)))('%s', (id) => {
    const vector = read(id);
    expect(differences(vector, play(vector, 'linux'), 'linux')).toEqual([]);
  });

  it.each([...WITHOUT_PACKETS.keys()])('%s holds no packet', (id) => {
    expect(read(id).probes.flatMap(({ packets }) => packets)).toEqual([]);
  });
});

describe("recorded from Linux, played by AWS's routers and gateways", () => {
  it.each(ids.filter((id) => !NOT_AWS.has(id) && !WITHOUT_PACKETS.has(id)))('%s', (id) => {
    const vector = read(id);
    expect(differences(vector, play(vector))).toEqual([]);
  });

  it('every recording is alike, or different for a reason that still holds', () => {
    expect([...NOT_AWS.keys()].filter((id) => !ids.includes(id))).toEqual([]);
    expect([...NOT_AWS.keys()].filter((id) => differences(read(id), play(read(id))).length === 0)).toEqual([]);
  });
});

it.each(ids)('%s bears its own name', (id) => {
  expect(read(id).id).toBe(id);
});

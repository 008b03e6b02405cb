import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differences } from './compare.ts';
import { LEFT_OUT } from './left-out.ts';
import { play } from './play.ts';
import { readVector } from './vector.ts';

const folder = new URL('./fixtures/', import.meta.url);
const ids = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
const read = (id: string) => readVector(readFileSync(new URL(`${id}.json`, folder), 'utf8'));

describe('recorded from Linux', () => {
  it.each(ids.filter((id) => !LEFT_OUT.has(id)))('%s', (id) => {
    const vector = read(id);
    expect(differences(vector, play(vector))).toEqual([]);
  });

  it('every recording is played, or left out for a reason that still holds', () => {
    expect([...LEFT_OUT.keys()].filter((id) => !ids.includes(id))).toEqual([]);
    const pointless = [...LEFT_OUT.keys()].filter((id) => {
      try {
        return differences(read(id), play(read(id))).length === 0;
      } catch {
        return false;
      }
    });
    expect(pointless).toEqual([]);
  });

  it.each(ids)('%s bears its own name', (id) => {
    expect(read(id).id).toBe(id);
  });
});

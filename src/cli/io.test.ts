import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeIo } from './io.ts';
import { run } from './run.ts';

test('a folder is its files and those of the folders in it, in order of path, without hidden ones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hopwise-'));
  try {
    for (const each of ['b', 'a/eu-west-1', '.git']) mkdirSync(join(folder, each), { recursive: true });
    for (const each of ['b/x.json', 'a/eu-west-1/z.json', 'a/y.json', '.git/config', '.hidden', 'top.json'])
      writeFileSync(join(folder, each), '');
    const names = (await nodeIo().list(folder)) ?? [];
    expect(names.map((name) => name.slice(folder.length + 1).replaceAll('\\', '/'))).toEqual([
      'a/eu-west-1/z.json',
      'a/y.json',
      'b/x.json',
      'top.json',
    ]);
    expect(await nodeIo().list(join(folder, 'top.json'))).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a dump of several accounts is traced by the ids of AWS', async () => {
  const folder = join(import.meta.dirname, '../testing/aws-accounts');
  const [out, err]: [string[], string[]] = [[], []];
  const io = { ...nodeIo(), out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await run(
    ['trace', folder, '--from', 'i-0aa10000000000002', '--to', 'checkip.amazonaws.com:80', '--json'],
    io,
  );
  expect(code).toBe(0);
  expect(err.join('')).not.toContain('error');
  expect(JSON.parse(out.join(''))).toMatchObject({
    outcome: 'connected',
    assumptions: [],
    connections: [
      { request: { hops: expect.arrayContaining([expect.objectContaining({ sourceId: 'nat-0aa10000000000001' })]) } },
    ],
  });
});

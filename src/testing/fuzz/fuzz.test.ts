import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { campaignsFor } from './campaigns.ts';

const at = (path: string): URL => new URL(path, import.meta.url);
const ACCOUNT = at('../aws-accounts/111122223333/ap-northeast-2/');
const text = readFileSync(at('../../../e2e/fixtures/nat-instance-lab.yaml'), 'utf8');

const campaigns = campaignsFor({
  cloudformation: [{ name: 'lab.yaml', text }],
  'aws-cli': readdirSync(ACCOUNT).map((name) => ({ name, text: readFileSync(new URL(name, ACCOUNT), 'utf8') })),
});

/** Inputs of each campaign here; `npm run fuzz` tries a hundred thousand. */
const INPUTS = 150;

test.each([...campaigns])('%s: nothing throws, and every refusal is named', { timeout: 120_000 }, (name, campaign) => {
  for (let seed = 0; seed < INPUTS; seed++) {
    try {
      campaign(seed);
    } catch (error) {
      throw new Error(`${name}, seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  expect(campaigns.has(name)).toBe(true);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from '../../formats/source-text.ts';

/** The files of two accounts that a transit gateway joins, as docs/collect-account.sh leaves them. */
export function twoAccounts(): readonly SourceText[] {
  const folder = join(import.meta.dirname, '../aws-accounts');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return names
    .toSorted()
    .map((name) => ({ name: `aws-accounts/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

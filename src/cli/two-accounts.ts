import { join } from 'node:path';
import type { SourceText } from '../formats/source-text.ts';
import { nodeIo } from './io.ts';
import { textsOf } from './load.ts';

/** For tests: the files of two accounts that a transit gateway joins, as docs/collect-account.sh leaves them. */
export function twoAccounts(): Promise<readonly SourceText[]> {
  return textsOf(join(import.meta.dirname, '../testing/aws-accounts'), nodeIo());
}

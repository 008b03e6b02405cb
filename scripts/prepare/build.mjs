import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './run.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const stamp = 'dist/.inputs';
const inputs = [
  'src',
  'public',
  'types',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'vite.cli.config.ts',
  'tsconfig.base.json',
  'tsconfig.json',
  'tsconfig.web.json',
];

const isTest = (name) => /\.(test|bench)\.tsx?$|^src.testing\b/.test(name);

/** Builds the page and the command line when something they are made of has changed since the last build. */
export function buildIfStale() {
  const now = hashOf(inputs, (name) => !isTest(name));
  const isThere = ['dist/page/index.html', 'dist/cli.js'].every((file) => existsSync(join(root, file)));
  if (isThere && readStamp(stamp) === now) return;
  console.log('hopwise: building…');
  if (npm('run', '--silent', 'build') !== 0) throw new Error('The build failed; its reason stands above.');
  writeStamp(stamp, now);
}

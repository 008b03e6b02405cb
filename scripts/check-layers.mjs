#!/usr/bin/env node
/** Keeps the rules of layers.cjs: cruises src, prints every import that breaks one, and fails when there is any. */
import { createRequire } from 'node:module';
import { chdir, exit } from 'node:process';
import swc from '@swc/core';
import { root } from './prepare/run.mjs';

// dependency-cruiser reads TypeScript with swc here, because TypeScript 7 has no API it could use, and
// does not tell swc which files contain JSX. It looks for swc when it is loaded, so this comes first.
const parse = swc.parseFileSync;
swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith('.tsx') });
const { cruise } = await import('dependency-cruiser');

chdir(root);
const { forbidden, options } = createRequire(import.meta.url)('../layers.cjs');
const { output, exitCode } = await cruise(['src'], {
  ...options,
  ruleSet: { forbidden },
  validate: true,
  outputType: 'err-long',
});
console.log(output.trim());
exit(exitCode > 0 ? 1 : 0);

#!/usr/bin/env node
/**
 * Gets a checkout ready, so that `npm start` and `npm test` work at once after `git clone`.
 *
 *   node scripts/prepare.mjs [install] [build] [chromium]
 *
 * Each step looks first and works only when something is missing or out of date. This file and those in `prepare/`
 * use nothing but Node, because they run before any package is there.
 */
import { checkNode } from './prepare/node-version.mjs';

const steps = {
  install: async () => (await import('./prepare/install.mjs')).installPackages(),
  build: async () => (await import('./prepare/build.mjs')).buildIfStale(),
  chromium: async () => (await import('./prepare/chromium.mjs')).findChromium(),
};

try {
  checkNode(process.versions.node);
  for (const name of process.argv.slice(2)) {
    if (!Object.hasOwn(steps, name)) throw new Error(`There is no step "${name}": ${Object.keys(steps).join(', ')}.`);
    await steps[name]();
  }
} catch (error) {
  console.error(`\nhopwise: ${error.message}\n`);
  process.exit(1);
}

#!/usr/bin/env node
/**
 * Runs every check, whatever the one before said, and ends with one plain line: `N passed, N failed`.
 * With `--no-browser` it leaves the browser tests out (`npm run check`).
 *
 * A check that fails (types, lint, …) counts as one failure; only tests count as passed.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, run, tool } from './prepare/run.mjs';

const withBrowser = !process.argv.includes('--no-browser');
const cache = join(root, 'node_modules/.cache/hopwise');
const checks = ['format:check', 'types', 'lint', 'layers', 'dead'];

function title(text) {
  console.log(`\n── ${text}`);
}

function check(script) {
  title(script);
  const isGood = npm('run', '--silent', script) === 0;
  return { name: script, passed: 0, failed: isGood ? 0 : 1, skipped: 0 };
}

/** Runs a test runner and counts from its JSON report. A runner that fails without a failed test counts as one. */
function tests({ name, start, report, count }) {
  title(name);
  rmSync(report, { force: true });
  const isGood = start() === 0;
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    console.error(`${name}: left no report`);
    return { name, ...counts, failed: 1 };
  }
  return { name, ...counts, failed: isGood ? counts.failed : Math.max(1, counts.failed) };
}

const unitReport = join(cache, 'unit.json');
const browserReport = join(cache, 'browser.json');

const unit = () =>
  tests({
    name: 'unit',
    report: unitReport,
    start: () =>
      tool('vitest', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${unitReport}`]),
    count: (json) => ({
      passed: json.numPassedTests,
      failed: json.numFailedTests,
      skipped: json.numPendingTests + json.numTodoTests,
    }),
  });

const browser = () =>
  tests({
    name: 'e2e',
    report: browserReport,
    start: () => {
      const prepared = run(process.execPath, ['scripts/prepare.mjs', 'build', 'chromium']);
      if (prepared !== 0) return prepared;
      const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport };
      const args = ['test', '--config', 'e2e/playwright.config.ts', '--pass-with-no-tests', '--reporter=list,json'];
      return tool('@playwright/test', 'playwright', args, { env });
    },
    count: ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  });

const results = [...checks.map(check), unit(), ...(withBrowser ? [browser()] : [])];
const sum = (key) => results.reduce((total, result) => total + result[key], 0);

console.log();
for (const { name, failed } of results) if (failed > 0) console.log(`failed: ${name} (${failed})`);
if (sum('skipped') > 0) console.log(`skipped: ${sum('skipped')}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);

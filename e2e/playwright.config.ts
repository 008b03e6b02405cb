import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The browser that `scripts/prepare.mjs chromium` found; none named means Playwright's own. */
function chromiumPath(): string | undefined {
  const found = new URL('../node_modules/.cache/hopwise/chromium.json', import.meta.url);
  if (process.env.HOPWISE_CHROMIUM) return process.env.HOPWISE_CHROMIUM;
  if (!existsSync(found)) return undefined;
  const { path }: { path: string | null } = JSON.parse(readFileSync(found, 'utf8'));
  return path ?? undefined;
}

// Workers read this file again: the first to read it picks the port, the others find it in the environment.
process.env.HOPWISE_E2E_PORT ??= String(20_000 + (process.pid % 20_000));
const url = `http://localhost:${process.env.HOPWISE_E2E_PORT}/`;
const executablePath = chromiumPath();

export default defineConfig({
  testDir: './stories',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 30_000,
  reporter: 'list',
  use: {
    baseURL: url,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${process.env.HOPWISE_E2E_PORT}`,
    cwd: root,
    url,
    reuseExistingServer: false,
  },
});

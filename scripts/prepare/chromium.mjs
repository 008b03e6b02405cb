import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root, run, tool } from './run.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

/** Where the answer is left for e2e/playwright.config.ts: `{ "path": string | null }`, null for Playwright's own browser. */
const found = 'node_modules/.cache/hopwise/chromium.json';
const ownBrowser = null;

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Finds a Chromium that renders a page under Playwright, or gets one; throws with advice when there is none. */
export async function findChromium() {
  const chosen = process.env.HOPWISE_CHROMIUM;
  if (chosen) {
    const problem = await problemOf(chosen);
    if (problem) throw new Error(`HOPWISE_CHROMIUM=${chosen} does not render a page: ${problem}`);
    return remember(chosen);
  }
  const path = (await firstThatRenders(candidates())) ?? (await fetched());
  if (path !== undefined) return remember(path);
  throw new Error(
    'The browser tests found no Chromium that renders a page, and could not install one.\n' +
      'Any of these helps:\n' +
      '  npx playwright install --with-deps chromium\n' +
      '  apt-get install chromium            (Debian, as root)\n' +
      '  HOPWISE_CHROMIUM=/path/to/chrome npm test',
  );
}

function remember(path) {
  writeStamp(found, `${JSON.stringify({ path })}\n`);
  console.log(`hopwise: browser tests use ${path ?? "Playwright's own Chromium"}`);
}

/** What worked last time, Playwright's own, those on PATH, those in the usual places. */
function candidates() {
  const last = readStamp(found);
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const there = [...new Set([...onPath, ...usualPlaces])].filter((path) => existsSync(path));
  return [...new Set([...(last ? [JSON.parse(last).path] : []), ownBrowser, ...there])];
}

async function firstThatRenders(paths) {
  for (const path of paths) if ((await problemOf(path)) === null) return path;
  return undefined;
}

/** Tries the ways to get a browser, the least invasive first. */
async function fetched() {
  console.log('hopwise: no Chromium found; asking Playwright for one…');
  const status = tool('@playwright/test', 'playwright', ['install', 'chromium'], { timeout: 300_000 });
  if (status === 0 && (await problemOf(ownBrowser)) === null) return ownBrowser;
  if (process.getuid?.() !== 0 || !isDebian()) return undefined;
  console.log('hopwise: asking apt-get for one…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], { env });
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  // Korean text is drawn in some tests' pictures. None of them fails without the font; they only look poorer.
  run('apt-get', ['install', '-y', '--no-install-recommends', 'fonts-noto-cjk'], { env });
  return firstThatRenders(candidates());
}

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** Why this browser is of no use, or null. A program that starts may still draw nothing, so its pixels are looked at. */
async function problemOf(path) {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
  let browser;
  try {
    browser = await chromium.launch({ ...(path === null ? {} : { executablePath: path }), timeout: 30_000 });
    const page = await browser.newPage({ viewport: { width: 40, height: 40 } });
    page.setDefaultTimeout(15_000);
    const blank = await page.screenshot({ timeout: 15_000 });
    await page.setContent('<p id="sum">…</p><script>sum.textContent = 6 * 7</script>');
    const text = await page.textContent('#sum');
    if (text !== '42') return 'it does not run scripts';
    return (await page.screenshot({ timeout: 15_000 })).equals(blank) ? 'it draws nothing' : null;
  } catch (error) {
    return String(error.message).split('\n')[0];
  } finally {
    await browser?.close().catch(() => {});
  }
}

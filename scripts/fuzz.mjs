#!/usr/bin/env node
/**
 * Tries a hundred thousand random documents, and as many inputs of every format with mistakes in them. Each input must be read, checked,
 * asked and printed without an exception, in finite time, and with a sentence for everything that is refused.
 *
 *   npm run fuzz -- [--count N] [--from SEED] [--only NAME]
 *
 * Ends with 1 and names the seeds when something is wrong; `--only NAME --from SEED --count 1` tries one again.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const root = fileURLToPath(new URL('../', import.meta.url));
const bundle = join(root, 'node_modules/.cache/fuzz/campaigns.mjs');
/** An input that takes longer than this is taken for an endless loop. */
const PATIENCE_MS = 20_000;
/** Inputs between two signs of life. */
const BATCH = 100;
/** Different failures of a campaign that are told. */
const TOLD = 20;

function seeds() {
  const fixture = join(root, 'e2e/fixtures/nat-instance-lab.yaml');
  const account = join(root, 'src/testing/aws-accounts/111122223333/ap-northeast-2');
  const file = (name, path) => ({ name, text: readFileSync(path, 'utf8') });
  return {
    cloudformation: [file('lab.yaml', fixture)],
    'aws-cli': readdirSync(account).map((name) => file(name, join(account, name))),
  };
}

async function work({ name, from, count }) {
  const { campaignsFor } = await import(pathToFileURL(bundle).href);
  const campaign = campaignsFor(seeds()).get(name);
  const failures = [];
  for (let seed = from; seed < from + count; seed++) {
    if ((seed - from) % BATCH === 0) parentPort.postMessage({ type: 'at', seed });
    const start = performance.now();
    try {
      campaign(seed);
    } catch (error) {
      failures.push({ seed, text: error?.stack ?? String(error) });
    }
    const ms = performance.now() - start;
    if (ms > PATIENCE_MS / 4) failures.push({ seed, text: `took ${Math.round(ms)} ms` });
  }
  parentPort.postMessage({ type: 'done', failures });
}

/** One campaign's share in a worker of its own; ends with its failures. */
function inWorker(task) {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    let timer;
    let seed = task.from;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end([{ seed, text: `no end within ${BATCH} inputs from here` }]), PATIENCE_MS * 3);
    };
    const end = (failures) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(failures);
    };
    worker.on('message', (message) => {
      if (message.type === 'done') return end(message.failures);
      seed = message.seed;
      wait();
    });
    worker.on('error', (error) => end([{ seed, text: error.stack ?? String(error) }]));
    wait();
  });
}

/** Failures that begin alike are one; the first seed stands for all. */
function different(failures) {
  const found = new Map();
  for (const { seed, text } of failures) {
    const key = text
      .split('\n', 3)
      .join(' ')
      .replace(/:\d+:\d+\)?/g, '');
    const known = found.get(key);
    if (known === undefined) found.set(key, { seed, text, times: 1 });
    else known.times += 1;
  }
  return [...found.values()];
}

async function main() {
  const { values } = parseArgs({
    options: { count: { type: 'string' }, from: { type: 'string' }, only: { type: 'string' } },
  });
  const { build } = await import('vite');
  mkdirSync(join(root, 'node_modules/.cache/fuzz'), { recursive: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, 'src/testing/fuzz/campaigns.ts'),
      outDir: join(root, 'node_modules/.cache/fuzz'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'campaigns.mjs', codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  const { campaignsFor } = await import(pathToFileURL(bundle).href);
  const names = [...campaignsFor(seeds()).keys()].filter((name) => values.only === undefined || name === values.only);
  const count = Number(values.count ?? 100_000);
  const from = Number(values.from ?? 0);
  let failed = 0;
  for (const name of names) {
    const start = performance.now();
    const workers = Math.max(1, Math.min(availableParallelism(), Math.ceil(count / BATCH)));
    const share = Math.ceil(count / workers);
    const tasks = Array.from({ length: workers }, (_, index) => {
      const first = from + index * share;
      return { name, from: first, count: Math.min(share, from + count - first) };
    });
    const failures = (await Promise.all(tasks.filter((task) => task.count > 0).map(inWorker))).flat();
    failed += failures.length;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${name}: ${count} inputs in ${seconds} s, ${failures.length} failed`);
    for (const { seed, text, times } of different(failures).slice(0, TOLD))
      console.log(`  seed ${seed} (${times}×): ${text}`);
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

await (isMainThread ? main() : work(workerData));

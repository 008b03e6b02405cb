// Bundles bench/main.ts as the worker's code is bundled, and runs it in a worker thread.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';

const out = fileURLToPath(new URL('../node_modules/.cache/bench/', import.meta.url));
mkdirSync(out, { recursive: true });
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: fileURLToPath(new URL('../bench/main.ts', import.meta.url)),
    outDir: out,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
  },
  ssr: { noExternal: true },
});
new Worker(`${out}main.mjs`).on('error', (error) => {
  console.error(error);
  process.exitCode = 1;
});

import { chmodSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const file = 'dist/cli.js';

const executable: Plugin = {
  name: 'hopwise-executable',
  closeBundle: () => chmodSync(file, 0o755),
};

/** The command line: one file with its packages inside, so that it starts at once and can be copied anywhere. */
export default defineConfig({
  plugins: [executable],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: {
      output: { format: 'es', entryFileNames: 'cli.js', codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page. Everything is addressed relatively, so the folder can be put under any path of any host. */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: { outDir: 'dist/page', emptyOutDir: true, chunkSizeWarningLimit: 1500 },
  worker: { format: 'es' },
});

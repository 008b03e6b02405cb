import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    environment: 'node',
    passWithNoTests: true,
    // A busy machine is no failure; an endless loop still is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

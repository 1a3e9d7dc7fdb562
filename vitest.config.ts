import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/test/**/*.test.ts', 'architecture.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    reporters: ['default', './vitest.summary.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

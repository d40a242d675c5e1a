import { defineConfig } from 'vitest/config';

/**
 * Everything that needs no window: unit, property, database and command-line tests. test/e2e and test/portal-browser are
 * Playwright's.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/portal-browser/**'],
    // Two workers: the suite shares small machines with the browser of the end-to-end tests.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});

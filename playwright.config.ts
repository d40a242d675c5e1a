import { defineConfig } from '@playwright/test';

/** The tests of the real application. `npm test -- e2e` hands over the Electron to run. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  // One application at a time: on a small machine two windows at once make each other slow.
  workers: 1,
  // On a busy build server a window may be slow to start; what needed a second try is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: { trace: 'retain-on-failure' },
});

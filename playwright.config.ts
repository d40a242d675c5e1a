import { defineConfig } from '@playwright/test';
import { displaysAreVirtual } from './test/e2e/display';

/** The tests of the real application. `npm test -- e2e` hands over the Electron to run. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  // An application waits about as long as it works, so two at once fit two cores. On a person's own display they would
  // take the focus from each other.
  workers: displaysAreVirtual ? 2 : 1,
  // On a busy build server a window may be slow to start; what needed a second try is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: { trace: 'retain-on-failure' },
});

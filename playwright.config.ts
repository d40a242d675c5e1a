import { defineConfig, devices } from '@playwright/test';
import { putTemporaryFoldersInMemory } from './scripts/test/temporary-folder.mjs';
import { displaysAreVirtual } from './test/e2e/display';
import { browserOptions } from './test/portal-browser/browser';

putTemporaryFoldersInMemory();

/**
 * The tests of the real application (`npm test -- e2e` hands over the Electron to run), and of the carers' page in a real
 * browser at two sizes.
 */
export default defineConfig({
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
  projects: [
    { name: 'application', testDir: 'test/e2e' },
    {
      name: 'portal, desktop',
      testDir: 'test/portal-browser',
      use: { ...browserOptions(), viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'portal, phone',
      testDir: 'test/portal-browser',
      // What is the same at each size is tried once.
      testMatch: ['**/reading.test.ts', '**/writing.test.ts', '**/passwords.test.ts'],
      use: { ...devices['Pixel 5'], ...browserOptions(), viewport: { width: 375, height: 740 } },
    },
  ],
});

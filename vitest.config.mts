import { defineConfig } from 'vitest/config';
import { putTemporaryFoldersInMemory } from './scripts/test/temporary-folder.mjs';

putTemporaryFoldersInMemory();

/**
 * Everything that needs no window: unit, property, database and command-line tests. test/e2e and test/portal-browser are
 * Playwright's.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/portal-browser/**'],
    // Small machines have two cores.
    maxWorkers: 2,
    // A worker loads the application's modules once and not anew for each file: that took half of the tests' time. So
    // no file may leave anything behind in a module, in the environment or on a global.
    isolate: false,
    // Only what hangs reaches it: a machine with other work to do takes several times as long as a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/**
 * A package that was built around an older Electron carries its own SQLite build, because the shipped binary does not
 * fit; the ledger takes its path from the environment.
 */
export function providePackagedSqlite(): void {
  const binding = path.join(process.resourcesPath, 'better_sqlite3.node');
  if (app.isPackaged && existsSync(binding)) process.env.CARER_PAYMENTS_SQLITE_BINDING = binding;
}

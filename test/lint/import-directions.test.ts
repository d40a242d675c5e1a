import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '../..');

/** Each: a file, and an import that it must not have. */
const refused: readonly (readonly [file: string, statement: string])[] = [
  ['renderer/payments/a.ts', "import { finalise } from '../../main/periods/finalise';"],
  ['renderer/payments/b.ts', "import type { Period } from '../../db/entities/period';"],
  ['renderer/payments/c.ts', "import { ipcRenderer } from 'electron';"],
  ['renderer/payments/d.ts', "import { readFile } from 'node:fs/promises';"],
  ['renderer/payments/e.ts', "import { bridge } from '../../preload/index';"],
  ['preload/contract/a.ts', "import type { Books } from '../../db/books';"],
  ['preload/contract/b.ts', "import { ipcRenderer } from 'electron';"],
  ['preload/contract/c.ts', "import { join } from 'node:path';"],
  ['preload/a.ts', "import { open } from '../main/ledger/open';"],
  ['preload/b.ts', "import { readFile } from 'node:fs/promises';"],
  ['main/periods/a.ts', "import { Grid } from '../../renderer/grid/data-grid';"],
  ['main/periods/b.ts', "import { app, ipcMain } from 'electron';"],
  ['main/periods/c.ts', "import { bridge } from '../../preload/index';"],
  ['main/ipc/a.ts', "import { ipcRenderer } from 'electron';"],
  ['main/cli/a.ts', "import { app } from 'electron';"],
  ['main/ledger/a.ts', "import { app } from 'electron';"],
  ['db/repositories/a.ts', "import { finalise } from '../../main/periods/finalise';"],
  ['db/repositories/b.ts', "import type { Contract } from '../../preload/contract';"],
  ['db/repositories/c.ts', "import { app } from 'electron';"],
  ['domain/money/a.ts', "import { randomUUID } from 'node:crypto';"],
  ['domain/money/b.ts', "import { z } from 'zod';"],
  ['domain/money/c.ts', "import type { Period } from '../../db/entities/period';"],
  ['domain/money/e.ts', "import fc from 'fast-check';"],
  ['domain/money/d.ts', "import { EntitySchema } from 'typeorm';"],
  ['domain/sync/a.ts', "import { randomBytes } from 'node:crypto';"],
  ['domain/sync/b.ts', "import { net } from 'electron';"],
  ['domain/sync/c.ts', "import type { Books } from '../../db/books';"],
  ['portal/home/a.ts', "import type { Contract } from '../../preload/contract';"],
  ['portal/home/b.ts', "import { readFile } from 'node:fs/promises';"],
  ['portal/home/d.ts', "import { Screen } from '../../renderer/layout/screen';"],
  ['portal/home/e.ts', "import { statementOf } from '../../main/statements/read-statement';"],
  ['portal/home/f.ts', "import type { Books } from '../../db/books';"],
  ['portal/home/g.ts', "import { readFileSync } from 'fs';"],
  ['portal/home/h.ts', "import { lockedPage } from '../building/locked-page';"],
  ['domain/documents/a.ts', "import type { Content } from 'pdfmake/interfaces';"],
];

const allowed: readonly (readonly [file: string, statement: string])[] = [
  ['renderer/claims/a.ts', "import type { Contract } from '../../preload/contract';"],
  ['renderer/claims/b.ts', "import { formatMoney } from '../../domain/money/format-money';"],
  ['renderer/claims/c.ts', "import { useState } from 'react';"],
  ['preload/contract/d.ts', "import type { Pence } from '../../domain/money/pence';"],
  ['preload/contract/e.ts', "import { z } from 'zod';"],
  ['preload/c.ts', "import { ipcRenderer } from 'electron';\nimport type { Contract } from './contract';"],
  [
    'main/claims/a.ts',
    "import { books } from '../../db/books';\nimport type { Contract } from '../../preload/contract';",
  ],
  ['main/ipc/b.ts', "import { ipcMain } from 'electron';"],
  [
    'db/entities/a.ts',
    "import { EntitySchema } from 'typeorm';\nimport type { Pence } from '../../domain/money/pence';",
  ],
  ['domain/claims/a.ts', "import { distance } from 'fastest-levenshtein';"],
  [
    'domain/calendar/a.ts',
    "import { Temporal } from 'temporal-polyfill';\nimport type { Pence } from '../money/pence';",
  ],
  [
    'domain/sync/d.ts',
    "import { ed25519 } from '@noble/curves/ed25519.js';\nimport { base64 } from '@scure/base';\nimport * as z from 'zod/mini';\nexport const age = import('age-encryption');",
  ],
  ['portal/home/c.ts', "import { formatMoney } from '../../domain/money/format-money';"],
  ['portal/home/i.ts', "import { useState } from 'react';"],
  ['portal/building/a.ts', "import { readFileSync } from 'node:fs';"],
];

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

describe('imports go one way', () => {
  let folder: string;
  let complaints: ReadonlySet<string>;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'carer-payments-lint-'));
    copyFileSync(path.join(projectFolder, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
    for (const [file, statement] of [...refused, ...allowed]) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), `${statement}\n`);
    }
    complaints = new Set(lint().map(({ filename }) => filename));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function lint(): readonly Diagnostic[] {
    const oxlint = path.join(projectFolder, 'node_modules/oxlint/bin/oxlint');
    const report = JSON.parse(runForOutput(process.execPath, [oxlint, '--format=json'])) as {
      diagnostics: Diagnostic[];
    };
    return report.diagnostics.filter(({ code }) => code === 'eslint(no-restricted-imports)');
  }

  /** The lint fails here, as it should; its report is on standard output all the same. */
  function runForOutput(program: string, args: readonly string[]): string {
    try {
      return execFileSync(program, args, { cwd: folder, encoding: 'utf8' });
    } catch (error) {
      return String((error as { stdout: unknown }).stdout);
    }
  }

  test.each(refused)('%s must not have %s', (file) => {
    expect(complaints).toContain(file);
  });

  test.each(allowed)('%s may have %s', (file) => {
    expect(complaints).not.toContain(file);
  });
});

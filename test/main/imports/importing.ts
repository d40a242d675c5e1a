import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '../../../db/ledger-file/ledger';
import type {
  ApplicationContext,
  ChangeContext,
  HostContext,
  QueryContext,
} from '../../../main/door/context';
import { Session } from '../../../main/door/session';
import { importFile, importsCommands } from '../../../main/imports/imports-commands';
import type { ImportKind, ImportPreview, ImportResult } from '../../../preload/contract/imports';
import { OFFICER } from '../../builders/ledger';

/** The moment at which tests import. */
export const AT = '2026-04-14T09:00:00.000Z';

/** Imports into one ledger from files written to one folder, as an officer. */
export interface Importing {
  /** Writes `content` (text as UTF-8) and gives its path. */
  file(content: string | Uint8Array, name?: string): Promise<string>;
  /** As the command line does. */
  take(
    kind: ImportKind,
    content: string | Uint8Array,
    options?: { dryRun?: boolean; at?: string },
  ): Promise<ImportResult>;
  preview(content: string | Uint8Array, kind?: ImportKind): Promise<ImportPreview>;
  takePreview(id: string): Promise<ImportResult & { run: number | null }>;
  undo(run: number, at?: string): Promise<number>;
}

export function importingInto(ledger: Ledger, folder: string, user = OFFICER): Importing {
  let files = 0;
  const person = { name: user, roles: ['officer'] as const };
  const file = async (content: string | Uint8Array, name = `file-${(files += 1)}.csv`): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  return {
    file,
    take: async (kind, content, { dryRun = false, at = AT } = {}) =>
      importFile({ context: { ledger, user: person, at }, kind, path: await file(content), dryRun }),
    preview: async (content, kind) => {
      const path = await file(content);
      const input = kind === undefined ? { path } : { path, kind };
      return importsCommands['imports.preview'](applicationContext(ledger, person), input);
    },
    takePreview: (id) =>
      ledger.transaction((books) =>
        importsCommands['imports.take'](changeContext(ledger, books, person, AT), { id }),
      ),
    undo: async (run, at = AT) =>
      (
        await ledger.transaction((books) =>
          importsCommands['imports.undo'](changeContext(ledger, books, person, at), { run }),
        )
      ).undone,
  };
}

type Person = HostContext['user'];

function hostContext(user: Person, at: string): HostContext {
  return {
    user,
    at,
    session: new Session(user),
    progress: () => undefined,
    signal: new AbortController().signal,
  };
}

export function applicationContext(ledger: Ledger, user: Person, at = AT): ApplicationContext {
  return { ...hostContext(user, at), ledger, change: { user: user.name, at, action: 'imports.preview' } };
}

export function queryContext(ledger: Ledger, books: QueryContext['books'], user: Person): QueryContext {
  return { ...hostContext(user, AT), ledger, books };
}

function changeContext(
  ledger: Ledger,
  books: ChangeContext['books'],
  user: Person,
  at: string,
): ChangeContext {
  return { ...applicationContext(ledger, user, at), books };
}

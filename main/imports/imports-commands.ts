import { dayOfInstant } from '../../domain/calendar/dates';
import {
  IMPORT_KINDS,
  type ImportKind,
  type ImportResult,
  type ImportRunRow,
  type importsContract,
} from '../../preload/contract/imports';
import type { ApplicationContext, Handlers } from '../door/context';
import { Refusal } from '../door/refusal';
import { importKinds } from './kinds';
import { openImport } from './open-import';
import { previewOf } from './preview';
import { PreviewStore, type StoredPreview } from './preview-store';
import { readImportFile } from './read-file';
import { takeImport } from './take';
import { undoImport } from './undo';

const previews = new PreviewStore();
const RUNS_LISTED = 200;

/** The services behind the imports screen. */
export const importsCommands: Handlers<typeof importsContract> = {
  'imports.preview': async ({ ledger, at }, { path, kind }) => {
    const opened = await openImport(path, kind);
    const plan = await ledger.read((books) => importKinds[opened.kind].plan(opened, books, dayOfInstant(at)));
    const id = previews.add({ opened, digest: plan.digest, ledgerPath: ledger.path });
    return previewOf(id, opened, plan);
  },

  'imports.take': async ({ ledger, books, user, at }, { id }) => {
    const { opened, digest } = await previewStillTrue(id, ledger.path);
    const plan = await importKinds[opened.kind].plan(opened, books, dayOfInstant(at));
    if (plan.digest !== digest) {
      throw new Refusal(
        'changed_meanwhile',
        `The ledger changed since ${opened.fileName} was compared with it, and importing it would now do something else. ` +
          'Nothing was imported. Choose the file again to see what.',
      );
    }
    const taken = await takeImport(plan, opened, books, { user: user.name, at });
    previews.remove(id);
    return taken;
  },

  'imports.runs': async ({ books }) => (await books.imports.list(RUNS_LISTED)).flatMap(runRow),

  'imports.undo': async ({ books, user, at }, { run }) => ({
    undone: await undoImport(run, books, { user: user.name, at }, dayOfInstant(at)),
  }),
};

/** What the command line needs to import a file in one go. */
export interface FileToImport {
  readonly context: Pick<ApplicationContext, 'ledger' | 'user' | 'at'>;
  readonly kind: ImportKind;
  readonly path: string;
  /** True: says what would happen, changes nothing. */
  readonly dryRun: boolean;
}

/**
 * Imports a file whole, or (where any row is bad: they are in `rejected`) not at all. Refuses only files that cannot be
 * read as CSV.
 */
export async function importFile({ context, kind, path, dryRun }: FileToImport): Promise<ImportResult> {
  const { ledger, user, at } = context;
  const opened = await openImport(path, kind);
  if (dryRun)
    return (await ledger.read((books) => importKinds[kind].plan(opened, books, dayOfInstant(at)))).result;
  return ledger.transaction(async (books) => {
    const plan = await importKinds[kind].plan(opened, books, dayOfInstant(at));
    if (plan.result.rejected.length > 0) return { ...plan.result, added: 0, updated: 0, unchanged: 0 };
    await takeImport(plan, opened, books, { user: user.name, at });
    return plan.result;
  });
}

async function previewStillTrue(id: string, ledgerPath: string): Promise<StoredPreview> {
  const preview = previews.find(id);
  if (!preview || preview.ledgerPath !== ledgerPath) {
    throw new Refusal(
      'import_gone',
      'This preview is no longer there. Nothing was imported. Choose the file again.',
    );
  }
  const { path, hash, fileName } = preview.opened;
  const now = await readImportFile(path).catch(() => null);
  if (now?.hash !== hash) {
    throw new Refusal(
      'changed_meanwhile',
      `${fileName} was ${now ? 'changed' : 'moved or changed'} since it was looked at. Nothing was imported. Choose it again.`,
    );
  }
  return preview;
}

interface StoredRun extends Omit<ImportRunRow, 'kind' | 'undone'> {
  readonly kind: string;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

function runRow({
  id,
  at,
  user,
  kind,
  fileName,
  added,
  updated,
  unchanged,
  undoneBy,
  undoneAt,
}: StoredRun): ImportRunRow[] {
  const known = IMPORT_KINDS.find((candidate) => candidate === kind);
  if (!known) return [];
  const undone = undoneBy !== null && undoneAt !== null ? { by: undoneBy, at: undoneAt } : null;
  return [{ id, at, user, kind: known, fileName, added, updated, unchanged, undone }];
}

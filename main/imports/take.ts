import type { Books } from '../../db/books';
import type { Change } from '../../db/changes';
import { Refusal } from '../door/refusal';
import type { ImportResult } from '../../preload/contract/imports';
import type { OpenedImport } from './opened-import';
import type { ImportPlan } from './plan-import';

/** What was taken, and the number of its run: null where nothing changed, so that there is nothing to take back. */
export interface TakenImport extends ImportResult {
  readonly run: number | null;
}

/**
 * Takes a planned import whole, inside the caller's transaction: audited row by row, and recorded with what it changed.
 * Refuses with `import_rejected` where any row is bad.
 */
export async function takeImport(
  plan: ImportPlan,
  opened: OpenedImport,
  books: Books,
  who: Pick<Change, 'user' | 'at'>,
): Promise<TakenImport> {
  const { kind, added, updated, unchanged, rejected } = plan.result;
  if (rejected.length > 0) throw rejectedRefusal(opened.fileName, plan.result);
  if (added + updated === 0) return { ...plan.result, run: null };
  const change: Change = { user: who.user, at: who.at, action: 'imports.take', note: opened.fileName };
  const changes = await plan.write(books, change);
  const { fileName, hash: fileHash } = opened;
  const run = await books.imports.add(
    { kind, fileName, fileHash, added, updated, unchanged, changes },
    change,
  );
  return { ...plan.result, run };
}

/** Why a file with bad rows is not taken: the first of them, and all in the details. */
export function rejectedRefusal(fileName: string, result: ImportResult): Refusal {
  const [first] = result.rejected;
  const count = result.rejected.length;
  const others = count === 1 ? '' : ` (and ${(count - 1).toLocaleString('en-GB')} more)`;
  return new Refusal(
    'import_rejected',
    `${fileName} cannot be imported. Line ${first!.line}: ${first!.message}${others} Nothing was imported.`,
    result,
  );
}

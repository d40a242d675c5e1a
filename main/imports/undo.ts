import type { Books } from '../../db/books';
import type { Change } from '../../db/changes';
import type { IsoDate } from '../../domain/calendar/dates';
import { formatInstant } from '../../domain/calendar/format-dates';
import { IMPORT_KINDS } from '../../preload/contract/imports';
import { found, Refusal } from '../door/refusal';
import { importKinds } from './kinds';
import { cannotUndo } from './take-back';

/**
 * Takes an import back, inside the caller's transaction. Refuses with `cannot_undo` where something rests on it: a row
 * was changed since, another refers to it, or a period was finalised since, whose payments stand on what was imported.
 * Gives how many rows were put back.
 */
export async function undoImport(
  runId: number,
  books: Books,
  who: Pick<Change, 'user' | 'at'>,
  today: IsoDate,
): Promise<number> {
  const run = found(await books.imports.find(runId), `There is no import ${runId}.`);
  if (run.undoneAt !== null) {
    throw new Refusal(
      'cannot_undo',
      `This import was taken back already, by ${run.undoneBy} on ${formatInstant(run.undoneAt)}.`,
    );
  }
  const finalisedSince = (await books.periods.finalised()).filter(
    ({ finalisedAt }) => finalisedAt !== null && finalisedAt >= run.at,
  );
  if (finalisedSince.length > 0) {
    throw cannotUndo(finalisedSince.map(({ period }) => `Period ${period} was finalised since.`));
  }
  const kind = found(
    IMPORT_KINDS.find((candidate) => candidate === run.kind),
    `This version cannot take back an import of ${run.kind}.`,
  );
  const change: Change = { user: who.user, at: who.at, action: 'imports.undo', note: run.fileName };
  const undone = await importKinds[kind].takeBack(run.changes, books, today, change);
  await books.imports.markUndone(run.id, change);
  return undone;
}

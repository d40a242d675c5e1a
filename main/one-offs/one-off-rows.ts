import type { BooksReader } from '../../db/books';
import type { AttachmentFacts } from '../../db/repositories/attachments';
import type { OneOffRow as StoredOneOff } from '../../db/entities/one-off';
import type { PeriodName } from '../../domain/calendar/periods';
import type { OneOffRow, OneOffState } from '../../preload/contract/one-offs';
import { readPlacementNames, type PlacementNames } from '../placements/placement-rows';

/** What makes a row of a manual line, read once for all of them. */
interface Shown {
  readonly names: PlacementNames;
  readonly files: ReadonlyMap<string, AttachmentFacts>;
  readonly paidIn: ReadonlyMap<number, PeriodName>;
  /** Those that are not finalised, in order of time. */
  readonly openPeriods: readonly { readonly period: PeriodName; readonly lastDay: string }[];
}

/** How to make a row of a manual line as people read it. */
export async function oneOffRows(books: BooksReader): Promise<(stored: StoredOneOff) => OneOffRow> {
  const shown: Shown = {
    names: await readPlacementNames(books),
    files: new Map((await books.attachments.list()).map((file) => [file.hash, file])),
    paidIn: await books.oneOffs.paidIn(),
    openPeriods: (await books.periods.list()).filter(({ state }) => state !== 'finalised'),
  };
  return (stored) => rowOf(stored, shown);
}

function rowOf(stored: StoredOneOff, { names, files, paidIn, openPeriods }: Shown): OneOffRow {
  const { evidenceHash, evidenceName, ...line } = stored;
  const file = evidenceHash === null ? undefined : files.get(evidenceHash);
  const paid = paidIn.get(stored.id) ?? null;
  const waits = paid === null && (stored.state === 'pending' || stored.state === 'approved');
  return {
    ...line,
    providerName: names.providers.get(line.provider) ?? line.provider,
    clientName: line.client === null ? null : (names.clients.get(line.client) ?? line.client),
    serviceLevelName:
      line.serviceLevel === null ? null : (names.serviceLevels.get(line.serviceLevel) ?? line.serviceLevel),
    evidence: file
      ? { name: evidenceName ?? '', mediaType: file.mediaType, sizeBytes: file.sizeBytes }
      : null,
    state: stateOf(stored, paid),
    paidIn: paid,
    payableIn: waits ? (openPeriods.find(({ lastDay }) => line.date <= lastDay)?.period ?? null) : null,
  };
}

function stateOf({ state }: StoredOneOff, paidIn: PeriodName | null): OneOffState {
  return state === 'approved' && paidIn !== null ? 'paid' : state;
}

import type { BooksReader } from '../../db/books';
import type { AuditEventRow } from '../../db/entities/audit-event';
import type { PeriodName } from '../../domain/calendar/periods';
import type { ExportRow } from '../../preload/contract/reports';

/** What the audit trail calls the exports of a period. */
const ACTIONS: Readonly<Record<string, ExportRow['what']>> = {
  'reports.exportRemittances': 'remittances',
  'bacs.export': 'bacs',
  'bacs.reissue': 'bacs',
  'journal.export': 'journal',
};
/** More than anybody reads; the audit has them all. */
const AT_MOST = 200;

/** Every time that files of a period were written, the newest first, as the audit trail tells it. */
export async function readExports(books: BooksReader, period: PeriodName): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  for (const action of Object.keys(ACTIONS)) {
    const search = { subjectKind: 'period', subjectRef: period, action, limit: AT_MOST } as const;
    const events = await books.audit.search(search);
    rows.push(...events.map(exportRow));
  }
  return rows.sort((a, b) => (a.at < b.at ? 1 : -1));
}

interface ExportEvent {
  readonly folder: string;
  readonly files: number;
  readonly of?: number;
  readonly provider?: string | null;
  readonly file?: string;
}

function exportRow({ at, user, action, after }: AuditEventRow): ExportRow {
  const { folder, files, of = files, provider = null, file = null } = after as ExportEvent;
  return { what: ACTIONS[action]!, at, by: user, folder, files, of, provider, fileName: file };
}

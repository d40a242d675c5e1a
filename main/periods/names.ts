import type { BooksReader } from '../../db/books';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { ProviderType } from '../../domain/facts';
import { describeLine, explainLine, type LineNames } from '../../domain/schedule/explain';
import type { PaymentLine } from '../../domain/schedule/payment-line';
import type { ExplainedLine } from '../../preload/contract/periods';

/** The names behind the references of a schedule. */
export interface Names {
  provider(ref: string): string;
  providerType(ref: string): ProviderType;
  client(ref: string): string;
  serviceLevel(code: string): string;
  /** The child and the service level that a line is for: "Sam Lee (In-house Fostering Placement)". */
  care(line: Pick<PaymentLine, 'client' | 'serviceLevel'>): string;
  readonly periodDates: (period: string) => Pick<PaymentPeriod, 'firstDay' | 'lastDay'> | null;
}

export async function readNames(books: BooksReader): Promise<Names> {
  const providers = new Map((await books.providers.list()).map((row) => [row.ref, row]));
  const clients = new Map((await books.clients.list()).map((row) => [row.ref, row.name]));
  const levels = new Map((await books.serviceLevels.list()).map((row) => [row.code, row.name]));
  const periods = new Map((await books.periods.list()).map((row) => [row.period, row]));
  const client = (ref: string): string => clients.get(ref) ?? ref;
  const serviceLevel = (code: string): string => levels.get(code) ?? code;
  return {
    provider: (ref) => providers.get(ref)?.name ?? ref,
    providerType: (ref) => providers.get(ref)?.type ?? 'foster_carer',
    client,
    serviceLevel,
    care: (line) => {
      const who = line.client === null ? '' : client(line.client);
      return line.serviceLevel === null ? who : `${who} (${serviceLevel(line.serviceLevel)})`;
    },
    periodDates: (period) => periods.get(period) ?? null,
  };
}

/**
 * A line with its names and its sum in words. A finalised line brings the names it was paid under; the ledger's names
 * of today serve one that is not finalised yet.
 */
export function explained(line: PaymentLine & Partial<SnapshotNames>, names: Names): ExplainedLine {
  const clientName = line.clientName ?? (line.client === null ? null : names.client(line.client));
  const serviceLevelName =
    line.serviceLevelName ?? (line.serviceLevel === null ? null : names.serviceLevel(line.serviceLevel));
  const lineNames: LineNames = {
    client: clientName,
    serviceLevel: serviceLevelName,
    periodDates: names.periodDates,
  };
  return {
    ...line,
    clientName,
    serviceLevelName,
    description: describeLine(line, lineNames),
    why: explainLine(line, lineNames),
  };
}

interface SnapshotNames {
  readonly clientName: string | null;
  readonly serviceLevelName: string | null;
}

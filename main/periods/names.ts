import type { BooksReader } from '../../db/books';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { Client, Provider, ProviderType, ServiceLevel } from '../../domain/facts';
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

/** By reference, what names are taken from. */
export interface NamedRows {
  readonly providers: ReadonlyMap<string, Pick<Provider, 'name' | 'type'>>;
  readonly clients: ReadonlyMap<string, Pick<Client, 'name'>>;
  readonly serviceLevels: ReadonlyMap<string, Pick<ServiceLevel, 'name'>>;
  readonly periods: ReadonlyMap<string, Pick<PaymentPeriod, 'firstDay' | 'lastDay'>>;
}

export async function readNames(books: BooksReader): Promise<Names> {
  return namesOf({
    providers: new Map((await books.providers.list()).map((row) => [row.ref, row])),
    clients: new Map((await books.clients.list()).map((row) => [row.ref, row])),
    serviceLevels: new Map((await books.serviceLevels.list()).map((row) => [row.code, row])),
    periods: new Map((await books.periods.list()).map((row) => [row.period, row])),
  });
}

export function namesOf({ providers, clients, serviceLevels, periods }: NamedRows): Names {
  const client = (ref: string): string => clients.get(ref)?.name ?? ref;
  const serviceLevel = (code: string): string => serviceLevels.get(code)?.name ?? code;
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

/** A line with its names and its sum in words. */
export function explained(line: PaymentLine & Partial<SnapshotNames>, names: Names): ExplainedLine {
  const lineNames = lineNamesOf(line, names);
  const { client: clientName, serviceLevel: serviceLevelName } = lineNames;
  return {
    ...line,
    clientName,
    serviceLevelName,
    description: describeLine(line, lineNames),
    why: explainLine(line, lineNames),
  };
}

/** A finalised line brings the names it was paid under; the ledger's names of today serve one that is not finalised yet. */
export function lineNamesOf(line: PaymentLine & Partial<SnapshotNames>, names: Names): LineNames {
  return {
    client: line.clientName ?? (line.client === null ? null : names.client(line.client)),
    serviceLevel:
      line.serviceLevelName ?? (line.serviceLevel === null ? null : names.serviceLevel(line.serviceLevel)),
    periodDates: names.periodDates,
  };
}

interface SnapshotNames {
  readonly clientName: string | null;
  readonly serviceLevelName: string | null;
}

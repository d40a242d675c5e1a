import type { BooksReader } from '../../../db/books';
import type { ServiceLevelRow } from '../../../db/entities/service-level';
import type { PeriodWithState } from '../../../db/repositories/periods';
import { addYears, type IsoDate } from '../../../domain/calendar/dates';
import {
  financialYearOf,
  yearOfPeriod,
  yearsBetween,
  type FinancialYear,
  type PaymentPeriod,
} from '../../../domain/calendar/periods';
import type { ProviderType } from '../../../domain/facts';
import type { RateTable } from '../../../domain/rates/rate-table';
import type { CarerData, ClaimChoicesOfCarer, PublishedPeriod } from '../../../domain/sync/carer-data';
import { fileLimits, type FileLimits } from '../../../domain/sync/file-limits';
import { actionTypes } from '../../actions/action-types';
import { CARERS_MEDIA_TYPES } from '../../claims/claim-attachments';
import { readCouncilFacts, type CouncilFacts, type OpenPeriod } from '../../periods/gather-facts';
import { datesOnly } from '../../reports/read-remittances';
import { settingValue } from '../../settings/settings-commands';
import {
  milePriced,
  readAmounts,
  yearOfStatements,
  type YearOfStatements,
} from '../../statements/read-statement';

/** A year's statements, but for the children, whose names and birthdays are read with their carers. */
export type CouncilYear = Omit<YearOfStatements, 'clients'>;

/** What the data of all carers have in common: read once for many. */
export interface Council {
  readonly organisation: CarerData['organisation'];
  readonly facts: CouncilFacts;
  /** Every period, in order of time, up to the last that is published. */
  readonly periods: readonly PublishedPeriod[];
  readonly datesOf: ReadonlyMap<string, PaymentPeriod>;
  /** The current period and those after it that are published. */
  readonly open: readonly OpenPeriod[];
  /** The year of the current period, else of the last that was paid; null without a calendar. */
  readonly currentYear: FinancialYear | null;
  readonly statementYears: ReadonlyMap<FinancialYear, CouncilYear>;
  readonly milePriced: ReadonlySet<string>;
  readonly actionTypes: Readonly<Record<ProviderType, CarerData['actionTypes']>>;
  readonly claimLevels: Readonly<Record<ProviderType, ClaimChoicesOfCarer['levels']>>;
  readonly files: FileLimits;
  /** A child who left before this day is not claimed for any more; null without a calendar. */
  readonly claimSince: IsoDate | null;
}

/** Reads what the data of all carers have in common. It knows no clock: now is the current period. */
export async function readCouncil(books: BooksReader): Promise<Council> {
  const calendar = await books.periods.list();
  const facts = await readCouncilFacts(books);
  const levels = [...facts.serviceLevels.values()];
  const now = calendar.find(({ state }) => state === 'current') ?? calendar.at(-1);
  const currentYear = now ? yearOfPeriod(now.period) : null;
  const shown = calendar.filter(({ period }) => isShown(period, currentYear));
  const organisation = {
    name: await settingValue(books, 'organisation.name'),
    contact: await settingValue(books, 'organisation.contact'),
  };
  const mileage = milePriced(levels);
  return {
    organisation,
    facts,
    periods: shown.map((period) => ({ ...datesOnly(period), state: period.state })),
    datesOf: new Map(calendar.map((period) => [period.period, datesOnly(period)])),
    open: shown.filter(isOpen),
    currentYear,
    statementYears: await readStatementYears(books, calendar, { organisation, milePriced: mileage }),
    milePriced: mileage,
    actionTypes: await readActionTypes(books),
    claimLevels: ofEachType((type) => claimLevels(levels, facts.rates, type)),
    files: fileLimits(CARERS_MEDIA_TYPES, Number(await settingValue(books, 'claims.attachmentMegabytes'))),
    claimSince: now ? addYears(now.lastDay, -CLAIM_YEARS) : null,
  };
}

/** For as many years after a child left a carer may still look for them among those to claim for. */
const CLAIM_YEARS = 2;
/** Later periods would all say the same; a carer asks about this year, and the next. */
const YEARS_AHEAD = 1;

function isShown(period: string, currentYear: FinancialYear | null): boolean {
  return currentYear !== null && yearsBetween(currentYear, yearOfPeriod(period)) <= YEARS_AHEAD;
}

function isOpen(period: PeriodWithState): period is OpenPeriod {
  return period.state !== 'finalised';
}

async function readStatementYears(
  books: BooksReader,
  calendar: readonly PeriodWithState[],
  ground: { readonly organisation: CarerData['organisation']; readonly milePriced: ReadonlySet<string> },
): Promise<Map<FinancialYear, CouncilYear>> {
  const amounts = await readAmounts(books);
  const paid = calendar.filter(({ state }) => state === 'finalised');
  const years = [...new Set(paid.map(({ payDate }) => financialYearOf(payDate)))].sort();
  return new Map(
    years.map((year) => {
      const whole = { ...ground, amounts, periods: calendar, clients: new Map() };
      const { clients: _none, ...common } = yearOfStatements({ year, basis: 'financial' }, whole);
      return [year, common];
    }),
  );
}

async function readActionTypes(books: BooksReader): Promise<Council['actionTypes']> {
  const offered = (await actionTypes(books)).filter(({ retired }) => !retired);
  return ofEachType((type) =>
    offered
      .filter(({ providerType }) => providerType === null || providerType === type)
      .map(({ code, name }) => ({ code, name })),
  );
}

/** What has never had a rate is not claimed by the carers: the team pays it with extras and one-off payments. */
function claimLevels(
  levels: readonly Pick<ServiceLevelRow, 'code' | 'name' | 'kind' | 'unit' | 'providerType'>[],
  rates: RateTable,
  type: ProviderType,
): ClaimChoicesOfCarer['levels'] {
  return levels.flatMap(({ code, name, kind, unit, providerType }) => {
    if (providerType !== null && providerType !== type) return [];
    if (kind === 'placement' || (unit !== 'mile' && unit !== 'item')) return [];
    if (rates.daysOfChange(code).length === 0) return [];
    return [{ code, name, kind, unit }];
  });
}

function ofEachType<Value>(of: (type: ProviderType) => Value): Record<ProviderType, Value> {
  return { foster_carer: of('foster_carer'), supported_lodgings: of('supported_lodgings') };
}

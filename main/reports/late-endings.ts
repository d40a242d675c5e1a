import { financialYearOf, yearOfPeriod, type FinancialYear } from '../../domain/calendar/periods';
import {
  enteredEndings,
  enteredIn,
  lagByMonth,
  lagOf,
  lateEndings,
  type EnteredEnding,
  type LateEnding,
  type TakenBack,
} from '../../domain/placements/late-endings';
import type {
  LateEndingRow,
  lateEndingsContract,
  LateEndingsReport,
} from '../../preload/contract/late-endings';
import type { Handlers, QueryContext } from '../door/context';
import { rememberedSchedule } from '../periods/period-schedule';
import { rememberUntilChange } from '../periods/remember';
import { readPlacementNames, type PlacementNames } from '../placements/placement-rows';
import { lateEndingsCsv } from './late-endings-csv';

export const lateEndingsCommands: Handlers<typeof lateEndingsContract> = {
  'reports.lateEndings': async (context, { year }) => await reportOf(context, year),
  'reports.lateEndingsCsv': async (context, { year }) => {
    const report = await reportOf(context, year);
    return { fileName: `late-endings-${report.year}.csv`, text: lateEndingsCsv(report.endings) };
  },
};

interface AllEndings {
  readonly entered: readonly EnteredEnding[];
  readonly late: readonly LateEnding[];
}

const remembered = rememberUntilChange<AllEndings>();

async function reportOf(context: QueryContext, asked: FinancialYear | undefined): Promise<LateEndingsReport> {
  const { books, ledger } = context;
  const { entered, late } = await remembered(ledger, 'endings', async () => await readEndings(context));
  const years = await yearsOf(context, entered);
  const year = asked ?? years.at(-1)!;
  const isAsked = enteredIn(year);
  const [enteredInYear, lateInYear] = [entered.filter(isAsked), late.filter(isAsked)];
  const names = await readPlacementNames(books);
  return {
    year,
    years: years.includes(year) ? years : [...years, year].toSorted(),
    total: lagOf(enteredInYear, lateInYear),
    months: lagByMonth(year, enteredInYear, lateInYear),
    endings: lateInYear.map((ending) => rowOf(ending, names)),
  };
}

/** Every ending that was ever entered, and the late ones with what they cost. */
async function readEndings(context: QueryContext): Promise<AllEndings> {
  const { books } = context;
  const periods = await books.periods.list();
  const current = periods.find(({ state }) => state === 'current') ?? null;
  const entered = enteredEndings(
    await books.endings.changes(),
    await books.endings.finalisings(),
    current?.period ?? null,
  );
  const tooLate = entered.filter(({ daysLate }) => daysLate > 0);
  const placements = [...new Set(tooLate.map(({ placement }) => placement.ref))];
  const finalised = await books.endings.takenBack(placements);
  const waiting = current ? await waitingAdjustments(context, current) : [];
  return { entered, late: lateEndings(entered, [...finalised, ...waiting], periods) };
}

/** What the current period would take back if it were paid now. */
async function waitingAdjustments(
  context: QueryContext,
  current: Parameters<typeof rememberedSchedule>[1],
): Promise<TakenBack[]> {
  const { payments } = await rememberedSchedule(context, current);
  return payments.flatMap(({ provider, lines }) =>
    lines
      .filter((line) => line.kind === 'adjustment' && line.placement !== null && line.amountPence < 0)
      .map(({ placement, carePeriod, amountPence }) => ({
        placement: placement!,
        provider,
        carePeriod,
        paidIn: current.period,
        amountPence,
      })),
  );
}

/** The years in which endings were entered, and the current period's; never empty. */
async function yearsOf(
  { books, at }: QueryContext,
  entered: readonly EnteredEnding[],
): Promise<FinancialYear[]> {
  const current = await books.periods.current();
  const own = current ? yearOfPeriod(current.period) : financialYearOf(at.slice(0, 10));
  return [...new Set([own, ...entered.map(({ enteredOn }) => financialYearOf(enteredOn))])].toSorted();
}

function rowOf(ending: LateEnding, names: PlacementNames): LateEndingRow {
  const { placement, endedOn, enteredOn, enteredBy, daysLate, costPence, adjustedIn } = ending;
  const { ref, provider, client, serviceLevel } = placement;
  return {
    placement: ref,
    provider,
    providerName: names.providers.get(provider) ?? provider,
    client,
    clientName: names.clients.get(client) ?? client,
    serviceLevelName: names.serviceLevels.get(serviceLevel) ?? serviceLevel,
    endedOn,
    enteredOn,
    enteredBy,
    daysLate,
    costPence,
    takenBackIn: costPence === 0 ? null : adjustedIn,
  };
}

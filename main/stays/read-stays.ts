import type { BooksReader } from '../../db/books';
import type { PlacementRow as StoredPlacement } from '../../db/entities/placement';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import { sumPence } from '../../domain/money/pence';
import { checkStay, weeklyPence, type StayCheck } from '../../domain/placements/stays';
import { rateTable } from '../../domain/rates/rate-table';
import { compareText } from '../../domain/schedule/payment-line';
import type { StayRow, Stays } from '../../preload/contract/stays';
import type { QueryContext } from '../door/context';
import { rememberUntilChange } from '../periods/remember';
import { placementRow, readPlacementNames, type PlacementNames } from '../placements/placement-rows';
import { settingValue } from '../settings/settings-commands';

const remembered = rememberUntilChange<Stays>();

/** {@link readStays}, worked out once for every screen that counts them. Only for queries. */
export async function rememberedStays({ ledger, books }: QueryContext): Promise<Stays> {
  return await remembered(ledger, 'stays', async () => await readStays(books));
}

/** {@link rememberedStays} where they are worked out already since the ledger changed; else null. */
export function knownStays({ ledger }: Pick<QueryContext, 'ledger'>): Stays | null {
  return remembered.known(ledger, 'stays');
}

/** The stays that the current period pays for, the one that nobody confirmed for longest first. */
export async function readStays(books: BooksReader): Promise<Stays> {
  const everyDays = Number(await settingValue(books, 'stays.confirmEveryDays'));
  const current = await books.periods.current();
  if (!current) return { period: null, everyDays, total: 0, due: 0, dueWeeklyPence: 0, stays: [] };
  const { period, firstDay, lastDay, payDate } = current;
  const names = await readPlacementNames(books);
  const weekOf = await weeklyAmounts(books, current);
  const stays = (await books.placements.list())
    .flatMap((placement) => {
      const check = checkOf(placement, names, current, everyDays);
      return check ? [stayRow(placement, check, names, weekOf(placement))] : [];
    })
    .sort(byUrgency);
  const due = stays.filter((stay) => stay.isDue);
  return {
    period: { period, firstDay, lastDay, payDate },
    everyDays,
    total: stays.length,
    due: due.length,
    dueWeeklyPence: sumPence(due.map((stay) => stay.weeklyPence ?? 0)),
    stays,
  };
}

function checkOf(
  placement: StoredPlacement,
  { confirmations }: PlacementNames,
  period: PaymentPeriod,
  everyDays: number,
): StayCheck | null {
  const { startDate, endDate, enteredAt } = placement;
  const confirmedUpTo = confirmations.get(placement.ref)?.asOf ?? null;
  return checkStay(
    { startDate, endDate, enteredOn: enteredAt.slice(0, 10), confirmedUpTo },
    period,
    everyDays,
  );
}

function stayRow(
  placement: StoredPlacement,
  check: StayCheck,
  names: PlacementNames,
  weekly: number | null,
): StayRow {
  const confirmation = check.heardBy === 'confirmed' ? names.confirmations.get(placement.ref) : undefined;
  return {
    ...check,
    placement: placementRow(placement, names),
    heardFrom: confirmation?.confirmedBy ?? placement.enteredBy,
    heardAt: confirmation?.confirmedAt ?? placement.enteredAt,
    note: confirmation?.note ?? null,
    weeklyPence: weekly,
  };
}

/** What a week of a placement is paid in the period. */
async function weeklyAmounts(
  books: BooksReader,
  period: PaymentPeriod,
): Promise<(placement: StoredPlacement) => number | null> {
  const clients = new Map((await books.clients.list()).map((client) => [client.ref, client]));
  const levels = new Map((await books.serviceLevels.list()).map((level) => [level.code, level]));
  const table = rateTable(await books.rates.list());
  return (placement) => {
    const client = clients.get(placement.client);
    const level = levels.get(placement.serviceLevel);
    return client && level ? weeklyPence(placement, client, level, table, period) : null;
  };
}

/** The longest unconfirmed first; what belongs to one carer, and to one child there, together. */
function byUrgency(a: StayRow, b: StayRow): number {
  return (
    b.daysUnconfirmed - a.daysUnconfirmed ||
    compareText(a.placement.providerName, b.placement.providerName) ||
    compareText(a.placement.provider, b.placement.provider) ||
    compareText(a.placement.clientName, b.placement.clientName) ||
    compareText(a.placement.ref, b.placement.ref)
  );
}

import type { z } from 'zod';
import type { BooksReader } from '../../db/books';
import type { ClientRow } from '../../db/entities/client';
import type { ServiceLevelRow } from '../../db/entities/service-level';
import type { NewOneOff } from '../../db/repositories/one-offs';
import type { IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import { MAX_PENCE } from '../../domain/money/pence';
import { priceQuantity } from '../../domain/one-offs/price-quantity';
import { rateTable } from '../../domain/rates/rate-table';
import type { oneOffInput, oneOffsContract, WorkedOutOneOff } from '../../preload/contract/one-offs';
import type { Handlers } from '../door/context';
import { Refusal } from '../door/refusal';
import { acceptEvidence } from './evidence';
import { oneOffRows } from './one-off-rows';

type Services = Handlers<typeof oneOffsContract>;
type Entered = z.output<typeof oneOffInput>;
type Care = Pick<Entered, 'provider' | 'client' | 'date'> & { readonly serviceLevel: string | null };

/** Enters a manual line; it waits for another person, and its sum is frozen as that person will see it. */
export const enterOneOff: Services['oneOffs.enter'] = async ({ books, change }, input) => {
  const { evidence, quantityHundredths, ...line } = input;
  const { level, client } = await checkCare(books, line);
  const file = evidence && (await acceptEvidence(books, evidence));
  const sum = await sumOf(books, { ...line, quantityHundredths, level, client });
  const stored = await books.oneOffs.enter(
    {
      ...line,
      ...sum,
      quantityHundredths,
      evidenceHash: file && (await books.attachments.keep(file, change)),
      evidenceName: file && file.name,
    },
    change,
  );
  return (await oneOffRows(books))(stored);
};

/** The sum of a quantity as it would be frozen. */
export const workOutOneOff: Services['oneOffs.workOut'] = async ({ books }, item) => {
  const { level, client } = await checkCare(books, item);
  return await workOut(books, { ...item, level: level!, client });
};

async function sumOf(
  books: BooksReader,
  line: Pick<Entered, 'amountPence' | 'quantityHundredths' | 'date'> & {
    readonly level: ServiceLevelRow | null;
    readonly client: ClientRow | null;
  },
): Promise<Pick<NewOneOff, 'amountPence' | 'ratePence' | 'unit'>> {
  const { level, quantityHundredths } = line;
  if (quantityHundredths === null || !level) {
    return { amountPence: line.amountPence!, ratePence: null, unit: null };
  }
  return await workOut(books, { ...line, level, quantityHundredths });
}

async function workOut(
  books: BooksReader,
  item: {
    readonly level: ServiceLevelRow;
    readonly client: ClientRow | null;
    readonly date: IsoDate;
    readonly quantityHundredths: number;
  },
): Promise<WorkedOutOneOff> {
  const { name, unit } = item.level;
  if (unit !== 'mile' && unit !== 'item') {
    const message = `${name} is priced per ${unit}: give an amount instead of a quantity.`;
    throw new Refusal('bad_input', message);
  }
  const priced = priceQuantity(rateTable(await books.rates.list()), item);
  if (!priced) {
    const who = item.client ? ` for ${item.client.name}` : '';
    const message = `${name} has no rate on ${formatDate(item.date)}${who}. Add a rate in Settings, or give an amount.`;
    throw new Refusal('no_rate', message);
  }
  if (priced.amountPence === 0) throw new Refusal('bad_input', 'That comes to nil. Give a larger quantity.');
  if (priced.amountPence > MAX_PENCE) throw new Refusal('bad_input', 'That quantity is too large.');
  return { ...priced, unit };
}

/** Refuses a line that names something unknown, or whose child, carer, service level and day do not go together. */
async function checkCare(
  books: BooksReader,
  line: Care,
): Promise<{ level: ServiceLevelRow | null; client: ClientRow | null }> {
  const unknown = (what: string, ref: string): Refusal =>
    new Refusal('unknown_reference', `There is no ${what} ${ref}. Nothing was saved.`);
  if (!(await books.providers.find(line.provider))) throw unknown('carer', line.provider);
  const client = line.client === null ? null : await books.clients.find(line.client);
  if (line.client !== null && !client) throw unknown('child', line.client);
  const level = line.serviceLevel === null ? null : await books.serviceLevels.find(line.serviceLevel);
  if (line.serviceLevel !== null && !level) throw unknown('service level', line.serviceLevel);
  // What settles an overpayment names no service level, and the child may have left long ago.
  if (level) {
    checkLevel(level, client);
    if (client) await checkPlaced(books, line, client);
  }
  return { level, client };
}

function checkLevel(level: ServiceLevelRow, client: ClientRow | null): void {
  if (level.kind === 'provider_item' && client) {
    const message = `${level.name} is for the carer, not for a child. Leave the child out, or choose another service level.`;
    throw new Refusal('bad_input', message);
  }
  if (level.kind !== 'provider_item' && !client) {
    throw new Refusal('bad_input', `${level.name} is for a child. Choose the child that it is for.`);
  }
}

/** The day on which a placement ends counts too: that day's journeys are the carer's. */
async function checkPlaced(
  books: BooksReader,
  { provider, date }: Pick<Care, 'provider' | 'date'>,
  client: ClientRow,
): Promise<void> {
  const placements = (await books.placements.ofProvider(provider)).filter(
    (placement) => placement.client === client.ref,
  );
  if (placements.some(({ startDate, endDate }) => startDate <= date && (endDate === null || date <= endDate)))
    return;
  const stays = placements
    .map(({ startDate, endDate }) =>
      endDate === null
        ? `from ${formatDate(startDate)}`
        : `${formatDate(startDate)} to ${formatDate(endDate)}`,
    )
    .join(', ');
  const known = stays === '' ? 'never was placed there' : `was placed there ${stays}`;
  throw new Refusal(
    'not_placed',
    `${client.name} is not placed with carer ${provider} on ${formatDate(date)}: ${known}. Correct the day, the child or the placement.`,
  );
}

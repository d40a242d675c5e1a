import type { BooksReader } from '../../db/books';
import type { ClientRow } from '../../db/entities/client';
import type { ServiceLevelRow } from '../../db/entities/service-level';
import type { ClaimItem } from '../../domain/claims/claim';
import { isPlacedThroughout } from '../../domain/claims/placed';
import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import { Refusal } from '../door/refusal';

type Facts = Pick<ClaimItem, 'kind' | 'serviceLevel' | 'client' | 'fromDay' | 'toDay'>;

/** Refuses an item whose service level, child, carer and days do not go together. */
export async function checkItem(books: BooksReader, provider: string, item: Facts): Promise<void> {
  const level = await books.serviceLevels.find(item.serviceLevel);
  if (!level) throw unknown('service level', item.serviceLevel);
  checkLevel(level, item);
  if (item.client === null) return;
  const client = await books.clients.find(item.client);
  if (!client) throw unknown('child', item.client);
  await checkPlaced(books, provider, client, item);
}

function unknown(what: string, ref: string): Refusal {
  return new Refusal('unknown_reference', `There is no ${what} ${ref}. Nothing was saved.`);
}

function checkLevel(level: ServiceLevelRow, { kind }: Facts): void {
  if (level.kind === kind) return;
  const whose = { client_item: 'a child’s items', provider_item: 'the carer’s own items' };
  const isFor = level.kind === 'placement' ? 'placements' : whose[level.kind];
  const message = `${level.name} is a service level for ${isFor}, not for ${whose[kind]}. Choose another.`;
  throw new Refusal('bad_input', message);
}

async function checkPlaced(
  books: BooksReader,
  provider: string,
  client: ClientRow,
  { fromDay, toDay }: Facts,
): Promise<void> {
  const stays = (await books.placements.ofProvider(provider)).filter((row) => row.client === client.ref);
  if (isPlacedThroughout(stays, client.ref, fromDay, toDay)) return;
  const known = stays
    .map(({ startDate, endDate }) =>
      endDate === null
        ? `from ${formatDate(startDate)}`
        : `${formatDate(startDate)} to ${formatDate(endDate)}`,
    )
    .join(', ');
  const stay = known === '' ? 'never was placed there' : `was placed there ${known}`;
  throw new Refusal(
    'not_placed',
    `${client.name} is not placed with carer ${provider} on ${formatDateRange(fromDay, toDay)}: ${stay}. Correct the days, the child or the placement.`,
  );
}

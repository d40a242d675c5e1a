import type { BooksReader } from '../../db/books';
import type { ProviderRow } from '../../db/entities/provider';
import type { ServiceLevelRow } from '../../db/entities/service-level';
import { ageOn, type IsoDate } from '../../domain/calendar/dates';
import { isPlacedThroughout } from '../../domain/claims/placed';
import type { ServiceLevelKind } from '../../domain/facts';
import { rateTable, type RateTable } from '../../domain/rates/rate-table';
import type { ClaimableLevel, ClaimChoices, claimsContract } from '../../preload/contract/claims';
import type { Handlers } from '../door/context';
import { found } from '../door/refusal';
import { mayClaim } from './claimants';

/** The children and service levels that an item on these days can be for. */
export const claimChoices: Handlers<typeof claimsContract>['claims.choices'] = async (
  { books },
  { provider: ref, fromDay, toDay },
) => {
  const provider = found(await books.providers.find(ref), `There is no carer ${ref}.`);
  const levels = (await books.serviceLevels.list()).filter((level) => suits(level, provider));
  const rates = rateTable(await books.rates.list());
  const of = (kind: ServiceLevelKind, age: number | null): ClaimableLevel[] =>
    levels.filter((level) => level.kind === kind).flatMap((level) => claimable(level, age, fromDay, rates));
  return {
    approved: await mayClaim(books, ref),
    children: (await childrenPlaced(books, ref, fromDay, toDay)).map(
      ({ ref: client, name, dateOfBirth }) => ({
        client,
        name,
        levels: of('client_item', ageOn(dateOfBirth, fromDay)),
      }),
    ),
    providerLevels: of('provider_item', null),
  } satisfies ClaimChoices;
};

function suits({ providerType }: ServiceLevelRow, { type }: Pick<ProviderRow, 'type'>): boolean {
  return providerType === null || providerType === type;
}

function claimable(
  { code, name, unit }: ServiceLevelRow,
  age: number | null,
  day: IsoDate,
  rates: RateTable,
): ClaimableLevel[] {
  if (unit !== 'mile' && unit !== 'item') return [];
  return [{ code, name, unit, ratePence: rates.rateOn(code, age, day)?.amountPence ?? null }];
}

async function childrenPlaced(books: BooksReader, provider: string, fromDay: IsoDate, toDay: IsoDate) {
  const stays = await books.placements.ofProvider(provider);
  const placed = new Set(
    stays.map(({ client }) => client).filter((client) => isPlacedThroughout(stays, client, fromDay, toDay)),
  );
  const children = (await books.clients.list()).filter(({ ref }) => placed.has(ref));
  return children.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

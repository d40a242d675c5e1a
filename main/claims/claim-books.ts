import type { BooksReader } from '../../db/books';
import type { ClaimRow as StoredClaim } from '../../db/entities/claim';
import type { ClaimDecisionRow } from '../../db/entities/claim-decision';
import type { AttachmentFacts } from '../../db/repositories/attachments';
import type { PaidItem } from '../../db/repositories/claims';
import type { ClaimItem } from '../../domain/claims/claim';
import type { CheckLimits } from '../../domain/claims/check-types';
import { priceOfItem, type ItemPrice } from '../../domain/claims/price-item';
import type { Client, Placement, ServiceLevel } from '../../domain/facts';
import { rateTable, type RateTable } from '../../domain/rates/rate-table';
import { readCheckLevels, readCheckLimits, type CheckLevels } from './check-settings';

/** Claims with everything that is said of them, read once. */
export interface ClaimBooks {
  readonly claims: ReadonlyMap<number, StoredClaim>;
  /** In order of number. */
  readonly items: readonly ClaimItem[];
  readonly itemsOf: ReadonlyMap<number, readonly ClaimItem[]>;
  /** By item, in order, those taken back too. */
  readonly decisionsOn: ReadonlyMap<number, readonly ClaimDecisionRow[]>;
  readonly paid: ReadonlyMap<number, PaidItem>;
  readonly attachments: ReadonlyMap<string, AttachmentFacts>;
  readonly providerNames: ReadonlyMap<string, string>;
  readonly placementsOf: ReadonlyMap<string, readonly Placement[]>;
  readonly clients: ReadonlyMap<string, Client>;
  readonly serviceLevels: ReadonlyMap<string, ServiceLevel>;
  readonly rates: RateTable;
  readonly levels: CheckLevels;
  readonly limits: CheckLimits;
}

/** Reads what is said of the claims given, and what it rests on. */
export async function readClaimBooks(
  books: BooksReader,
  claims: readonly StoredClaim[],
): Promise<ClaimBooks> {
  const items = await books.claims.items(claims.map(({ id }) => id));
  const itemNumbers = items.map(({ id }) => id);
  const decisions = await books.claims.decisions(itemNumbers);
  const files = items.some(({ attachmentHash }) => attachmentHash !== null)
    ? await books.attachments.list()
    : [];
  return {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    items,
    itemsOf: Map.groupBy(items, ({ claim }) => claim),
    decisionsOn: Map.groupBy(decisions, ({ item }) => item),
    paid: await books.claims.paid(itemNumbers),
    attachments: new Map(files.map((file) => [file.hash, file])),
    providerNames: new Map((await books.providers.list()).map(({ ref, name }) => [ref, name])),
    placementsOf: Map.groupBy(await books.placements.list(), ({ provider }) => provider),
    clients: new Map((await books.clients.list()).map((row) => [row.ref, row])),
    serviceLevels: new Map((await books.serviceLevels.list()).map((row) => [row.code, row])),
    rates: rateTable(await books.rates.list()),
    levels: await readCheckLevels(books),
    limits: await readCheckLimits(books),
  };
}

/** The decision that stands on an item; null where none does. */
export function standingDecision(
  { decisionsOn }: Pick<ClaimBooks, 'decisionsOn'>,
  item: number,
): ClaimDecisionRow | null {
  return decisionsOn.get(item)?.find(({ takenBackAt }) => takenBackAt === null) ?? null;
}

/** What an item is due by today's rates; null where there is none. */
export function priceInBooks(
  item: ClaimItem,
  { clients, serviceLevels, rates }: Pick<ClaimBooks, 'clients' | 'serviceLevels' | 'rates'>,
): ItemPrice | null {
  const level = serviceLevels.get(item.serviceLevel);
  const client = item.client === null ? null : (clients.get(item.client) ?? null);
  return level ? priceOfItem(item, client, level, rates) : null;
}

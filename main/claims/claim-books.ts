import type { BooksReader } from '../../db/books';
import type { ClaimRow as StoredClaim } from '../../db/entities/claim';
import type { ClaimDecisionRow } from '../../db/entities/claim-decision';
import type { AttachmentFacts } from '../../db/repositories/attachments';
import type { PaidItem } from '../../db/repositories/claims';
import type { ClaimItem } from '../../domain/claims/claim';
import type { Spread } from '../../domain/claims/check-types';
import { spreadsOfLevels } from '../../domain/claims/checks/spread';
import { priceOfItem, type ItemPrice } from '../../domain/claims/price-item';
import type { Client, Placement, ServiceLevel } from '../../domain/facts';
import { rateTable, type RateTable } from '../../domain/rates/rate-table';
import { readCheckSettings, type CheckSettings } from './check-settings';

/** Claims with everything that is said of them, read once. */
export interface ClaimBooks extends CheckSettings {
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
  /** What all carers claim a day, by service level. */
  readonly usual: ReadonlyMap<string, Spread>;
}

/** So many of the newest items tell what is usual; no more are read, however old the ledger. */
const USUAL_AMONG = 2000;

/** Reads what is said of the claims given, and what it rests on. */
export async function readClaimBooks(
  books: BooksReader,
  claims: readonly StoredClaim[],
): Promise<ClaimBooks> {
  const items = await books.claims.items(claims.map(({ id }) => id));
  const itemNumbers = items.map(({ id }) => id);
  const decisions = await books.claims.decisions(itemNumbers);
  const providers = new Set(claims.map(({ provider }) => provider));
  const clients = new Set(items.flatMap(({ client }) => client ?? []));
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
    providerNames: new Map((await among(books.providers, providers)).map(({ ref, name }) => [ref, name])),
    placementsOf: Map.groupBy(await placementsWith(books, providers), ({ provider }) => provider),
    clients: new Map((await among(books.clients, clients)).map((row) => [row.ref, row])),
    serviceLevels: new Map((await books.serviceLevels.list()).map((row) => [row.code, row])),
    rates: rateTable(await books.rates.list()),
    usual: spreadsOfLevels(await books.claims.claimedQuantities(USUAL_AMONG)),
    ...(await readCheckSettings(books)),
  };
}

/** Asking for this many rows one by one is dearer than reading them all. */
const ONE_BY_ONE_AT_MOST = 20;

/** The rows with these references: no more are read than it takes, for the panel goes from claim to claim. */
async function among<Row extends { readonly ref: string }>(
  rows: { list(): Promise<Row[]>; find(ref: string): Promise<Row | null> },
  refs: ReadonlySet<string>,
): Promise<Row[]> {
  if (refs.size > ONE_BY_ONE_AT_MOST) return await rows.list();
  const found: Row[] = [];
  for (const ref of refs) {
    const row = await rows.find(ref);
    if (row) found.push(row);
  }
  return found;
}

async function placementsWith(
  { placements }: Pick<BooksReader, 'placements'>,
  providers: ReadonlySet<string>,
): Promise<Placement[]> {
  if (providers.size > ONE_BY_ONE_AT_MOST) return await placements.list();
  const found: Placement[] = [];
  for (const provider of providers) found.push(...(await placements.ofProvider(provider)));
  return found;
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

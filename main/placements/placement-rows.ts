import type { BooksReader } from '../../db/books';
import type { StayConfirmationRow } from '../../db/entities/stay-confirmation';
import type { Placement } from '../../domain/facts';
import type { PlacementRow } from '../../preload/contract/placements';

export interface PlacementNames {
  readonly clients: ReadonlyMap<string, string>;
  readonly providers: ReadonlyMap<string, string>;
  readonly serviceLevels: ReadonlyMap<string, string>;
  /** By placement, the confirmation of the stay that reaches furthest. */
  readonly confirmations: ReadonlyMap<string, StayConfirmationRow>;
}

export async function readPlacementNames(books: BooksReader): Promise<PlacementNames> {
  return {
    clients: new Map((await books.clients.list()).map((row) => [row.ref, row.name])),
    providers: new Map((await books.providers.list()).map((row) => [row.ref, row.name])),
    serviceLevels: new Map((await books.serviceLevels.list()).map((row) => [row.code, row.name])),
    confirmations: await books.stays.latest(),
  };
}

/** A placement with the names that a person reads, and who last confirmed it. */
export function placementRow(placement: Placement, names: PlacementNames): PlacementRow {
  const { ref, client, provider, serviceLevel, startDate, endDate } = placement;
  const confirmation = names.confirmations.get(ref);
  return {
    ref,
    client,
    clientName: names.clients.get(client) ?? client,
    provider,
    providerName: names.providers.get(provider) ?? provider,
    serviceLevel,
    serviceLevelName: names.serviceLevels.get(serviceLevel) ?? serviceLevel,
    startDate,
    endDate,
    confirmed: confirmation
      ? { asOf: confirmation.asOf, by: confirmation.confirmedBy, at: confirmation.confirmedAt }
      : null,
  };
}

import type { Placement, ServiceLevel } from '../../../domain/facts';
import { day, reference } from '../cells';
import { optional, required, type ImportKindRules, type KnownFacts, type RowCheck } from './import-kind';
import { byKey, cellOrBefore, takeBackRows } from './rows';
import { twoDays, unknownReference } from './wording';

const columns = {
  placement_ref: required(reference),
  client_ref: required(reference),
  provider_ref: required(reference),
  service_level: required(reference),
  start_date: required(day),
  end_date: optional(day),
};
type PlacementColumns = typeof columns;

interface PlacementFacts extends KnownFacts<Placement> {
  readonly clients: ReadonlyMap<string, unknown>;
  readonly providers: ReadonlyMap<string, unknown>;
  readonly levels: ReadonlyMap<string, ServiceLevel>;
}

/** Placements, matched by `placement_ref`. A blank end date is an open placement; without the column, ends stay. */
export const placementsImport: ImportKindRules<PlacementColumns, PlacementFacts, Placement> = {
  kind: 'placements',
  noun: 'placement',
  columns,
  keyColumns: ['placement_ref'],
  keyOf: (cells) => cells.placement_ref,
  gather: async (books, today) => ({
    today,
    existing: byKey((await books.placements.list()).map(withoutEntry), (placement) => placement.ref),
    clients: byKey(await books.clients.list(), (client) => client.ref),
    providers: byKey(await books.providers.list(), (provider) => provider.ref),
    levels: byKey(await books.serviceLevels.list(), (level) => level.code),
  }),
  check: (row) => {
    checkReferences(row);
    checkDays(row);
  },
  toRow: (cells, before) => ({
    ref: cells.placement_ref,
    client: cells.client_ref,
    provider: cells.provider_ref,
    serviceLevel: cells.service_level,
    startDate: cells.start_date,
    endDate: cellOrBefore(cells.end_date, before?.endDate),
  }),
  show: (placement) => ({
    placement_ref: placement.ref,
    client_ref: placement.client,
    provider_ref: placement.provider,
    service_level: placement.serviceLevel,
    start_date: placement.startDate,
    end_date: placement.endDate ?? '',
  }),
  write: async (books, changes, change) => {
    await books.placements.saveMany(
      changes.map(({ after }) => after),
      change,
    );
  },
  standsInTheWay: () => null,
  takeBack: (books, changes, change) => takeBackRows(books.placements, changes, change),
};

type PlacementCheck = RowCheck<PlacementColumns, PlacementFacts, Placement>;

function checkReferences({ cells, facts, reject }: PlacementCheck): void {
  const { client_ref: client, provider_ref: provider, service_level: level } = cells;
  if (client !== undefined && !facts.clients.has(client)) {
    reject('client_ref', 'unknown_reference', unknownReference('child', client, facts.clients));
  }
  if (provider !== undefined && !facts.providers.has(provider)) {
    reject('provider_ref', 'unknown_reference', unknownReference('carer', provider, facts.providers));
  }
  if (level === undefined) return;
  const known = facts.levels.get(level);
  if (!known) {
    reject('service_level', 'unknown_reference', unknownReference('service level', level, facts.levels));
  } else if (known.kind !== 'placement') {
    reject(
      'service_level',
      'not_a_placement_level',
      `${level} is a ${known.kind}, priced per ${known.unit}: no child is placed at it. Choose a service level of kind placement.`,
    );
  }
}

function checkDays({ cells, before, isBad, reject }: PlacementCheck): void {
  const start = cells.start_date;
  const end = isBad('end_date') ? null : cellOrBefore(cells.end_date, before?.endDate);
  if (start === undefined || end === null || end >= start) return;
  const [ends, starts] = twoDays(end, start);
  reject(
    'end_date',
    'ends_before_it_starts',
    `Placement ${cells.placement_ref ?? ''} ends on ${ends}, before it starts on ${starts}. ` +
      'Correct the end date, or leave it blank if the child is still placed.',
  );
}

function withoutEntry({ ref, client, provider, serviceLevel, startDate, endDate }: Placement): Placement {
  return { ref, client, provider, serviceLevel, startDate, endDate };
}

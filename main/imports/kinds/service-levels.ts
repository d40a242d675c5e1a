import type { ProviderType, ServiceLevel } from '../../../domain/facts';
import { lineOfText, oneOf, reference } from '../cells';
import { optional, required, type CandidateRow, type ImportKindRules, type KnownFacts } from './import-kind';
import { byKey, cellOrBefore, firstUse, takeBackRows } from './rows';

const columns = {
  code: required(reference),
  name: required(lineOfText(120)),
  kind: required(oneOf('placement', 'client_item', 'provider_item')),
  unit: required(oneOf('week', 'night', 'mile', 'item')),
  gl_code: optional(lineOfText(40)),
  cost_centre: optional(lineOfText(40)),
  provider_type: optional(oneOf('foster_carer', 'supported_lodgings')),
};
type LevelColumns = typeof columns;

interface Level extends ServiceLevel {
  readonly glCode: string | null;
  readonly costCentre: string | null;
}

interface LevelFacts extends KnownFacts<Level> {
  /** Service level → a placement at it. */
  readonly placements: ReadonlyMap<string, string>;
  /** Service level → a rate of it. */
  readonly rates: ReadonlyMap<string, string>;
}

/** Priced services, matched by `code`. */
export const serviceLevelsImport: ImportKindRules<LevelColumns, LevelFacts, Level> = {
  kind: 'service-levels',
  noun: 'service level',
  columns,
  keyColumns: ['code'],
  keyOf: (cells) => cells.code,
  gather: async (books, today) => ({
    today,
    existing: byKey(await books.serviceLevels.list(), (level) => level.code),
    placements: firstUse(
      await books.placements.list(),
      (placement) => placement.serviceLevel,
      ({ ref }) => ref,
    ),
    rates: firstUse(
      await books.rates.list(),
      (rate) => rate.serviceLevel,
      (rate) => rate.effectiveFrom,
    ),
  }),
  check: ({ cells: { code, kind, unit }, facts, before, reject }) => {
    if (kind && unit && (kind === 'placement') !== (unit === 'week' || unit === 'night')) {
      const right = kind === 'placement' ? 'week or night' : 'mile or item';
      reject(
        'unit',
        'unit_does_not_fit',
        `A ${kind} is not priced per ${unit}. Write ${right}, or correct the kind.`,
      );
    }
    const placement = facts.placements.get(code ?? '');
    if (kind && before && before.kind !== kind && placement) {
      reject(
        'kind',
        'level_in_use',
        `Service level ${before.code} is a ${before.kind} and placement ${placement} is at it. ` +
          `Leave its kind, and add a new service level for the ${kind}.`,
      );
    }
  },
  toRow: (cells, before) => ({
    code: cells.code,
    name: cells.name,
    kind: cells.kind,
    unit: cells.unit,
    glCode: cellOrBefore(cells.gl_code, before?.glCode),
    costCentre: cellOrBefore(cells.cost_centre, before?.costCentre),
    providerType: cellOrBefore(cells.provider_type, before ? before.providerType : typeByName(cells.name)),
  }),
  checkTogether: (rows, facts) => [...inferredNotices(rows), ...repricedNotices(rows, facts)],
  show: (level) => ({
    code: level.code,
    name: level.name,
    kind: level.kind,
    unit: level.unit,
    gl_code: level.glCode ?? '',
    cost_centre: level.costCentre ?? '',
    provider_type: level.providerType ?? '',
  }),
  write: async (books, changes, change) => {
    await books.serviceLevels.saveMany(
      changes.map(({ after }) => after),
      change,
    );
  },
  standsInTheWay: ({ key, before, after }, facts) => {
    const rate = facts.rates.get(key);
    const placement = facts.placements.get(key);
    if (before === null && rate) return `Service level ${key} has a rate from ${rate}.`;
    if ((before === null || before.kind !== after.kind) && placement)
      return `Placement ${placement} is at service level ${key}.`;
    return null;
  },
  takeBack: (books, changes, change) => takeBackRows(books.serviceLevels, changes, change),
};

/** Whom a level is for, by its name: what councils call it says so, and a wrong guess only asks for a second look. */
function typeByName(name: string): ProviderType | null {
  if (/lodging/i.test(name)) return 'supported_lodgings';
  return /foster/i.test(name) ? 'foster_carer' : null;
}

function inferredNotices(rows: readonly CandidateRow<LevelColumns, Level>[]): string[] {
  const inferred = rows.filter(
    ({ cells, before, row }) => cells.provider_type === undefined && !before && row.providerType,
  );
  if (inferred.length === 0) return [];
  const codes = (type: ProviderType): string[] =>
    inferred.filter(({ row }) => row.providerType === type).map(({ row }) => row.code);
  const parts = [
    [codes('foster_carer'), 'foster carers'] as const,
    [codes('supported_lodgings'), 'supported lodgings'] as const,
  ]
    .filter(([list]) => list.length > 0)
    .map(
      ([list, who]) => `${list.slice(0, 10).join(', ')}${list.length > 10 ? ' and others' : ''} for ${who}`,
    );
  return [`By their names, ${parts.join('; ')}. Add a column provider_type where that is wrong.`];
}

function repricedNotices(rows: readonly CandidateRow<LevelColumns, Level>[], facts: LevelFacts): string[] {
  return rows
    .filter(({ key, before, row }) => before && before.unit !== row.unit && facts.rates.has(key))
    .map(
      ({ before, row }) =>
        `Service level ${row.code} would be priced per ${row.unit} in place of ${before!.unit}, its rates staying as ` +
        'they are: what it pays changes, and periods already paid get adjustments.',
    );
}

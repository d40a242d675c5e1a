import type { Books, BooksReader } from '../../../db/books';
import type { Change } from '../../../db/changes';
import type { IsoDate } from '../../../domain/calendar/dates';
import type { ImportKind } from '../../../preload/contract/imports';
import type { KnownColumn } from '../columns';
import type { OpenedImport } from '../opened-import';
import { planImport, type ImportPlan } from '../plan-import';
import { takeBackChanges } from '../take-back';
import { clientsImport } from './clients';
import type { Columns, ImportKindRules, KnownFacts } from './import-kind';
import { periodsImport } from './periods';
import { placementsImport } from './placements';
import { providersImport } from './providers';
import { ratesImport } from './rates';
import { serviceLevelsImport } from './service-levels';

/** A kind of import with the types of its rows closed in. */
export interface ImportKindService {
  readonly columns: readonly KnownColumn[];
  plan(opened: OpenedImport, books: BooksReader, today: IsoDate): Promise<ImportPlan>;
  /** Takes the stored changes of a run back; refuses with `cannot_undo`, saying what stands in the way. */
  takeBack(changes: unknown, books: Books, today: IsoDate, change: Change): Promise<number>;
}

function serviceOf<C extends Columns, Facts extends KnownFacts<Row>, Row>(
  rules: ImportKindRules<C, Facts, Row>,
): ImportKindService {
  return {
    columns: Object.entries(rules.columns).map(([field, column]) => ({ field, required: column.required })),
    plan: (opened, books, today) => planImport(rules, opened, books, today),
    takeBack: (changes, books, today, change) => takeBackChanges(rules, changes, books, today, change),
  };
}

/** Every kind of import, by name. */
export const importKinds: Readonly<Record<ImportKind, ImportKindService>> = {
  providers: serviceOf(providersImport),
  clients: serviceOf(clientsImport),
  'service-levels': serviceOf(serviceLevelsImport),
  rates: serviceOf(ratesImport),
  placements: serviceOf(placementsImport),
  periods: serviceOf(periodsImport),
};

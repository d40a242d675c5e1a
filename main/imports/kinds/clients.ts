import { formatDate } from '../../../domain/calendar/format-dates';
import type { Client } from '../../../domain/facts';
import { day, lineOfText, reference } from '../cells';
import { required, type ImportKindRules, type KnownFacts } from './import-kind';
import { byKey, firstUse, takeBackRows } from './rows';

const columns = {
  client_ref: required(reference),
  name: required(lineOfText(120)),
  date_of_birth: required(day),
};

interface ClientFacts extends KnownFacts<Client> {
  /** Child → a placement of theirs. */
  readonly placements: ReadonlyMap<string, string>;
}

/** Children and young people, matched by `client_ref`. */
export const clientsImport: ImportKindRules<typeof columns, ClientFacts, Client> = {
  kind: 'clients',
  noun: 'child',
  columns,
  keyColumns: ['client_ref'],
  keyOf: (cells) => cells.client_ref,
  gather: async (books, today) => ({
    today,
    existing: byKey(await books.clients.list(), (client) => client.ref),
    placements: firstUse(
      await books.placements.list(),
      (placement) => placement.client,
      (placement) => placement.ref,
    ),
  }),
  check: ({ cells, facts, reject }) => {
    if (cells.date_of_birth !== undefined && cells.date_of_birth > facts.today) {
      const born = formatDate(cells.date_of_birth);
      reject('date_of_birth', 'born_in_future', `${born} is in the future. Correct the date of birth.`);
    }
  },
  toRow: (cells) => ({ ref: cells.client_ref, name: cells.name, dateOfBirth: cells.date_of_birth }),
  show: (client) => ({ client_ref: client.ref, name: client.name, date_of_birth: client.dateOfBirth }),
  write: async (books, changes, change) => {
    await books.clients.saveMany(
      changes.map(({ after }) => after),
      change,
    );
  },
  standsInTheWay: ({ key, before }, facts) => {
    const placement = facts.placements.get(key);
    return before === null && placement ? `Child ${key} has placement ${placement}.` : null;
  },
  takeBack: (books, changes, change) => takeBackRows(books.clients, changes, change),
};

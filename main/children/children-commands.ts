import type { BooksReader } from '../../db/books';
import type { ClientRow } from '../../db/entities/client';
import { ageOn } from '../../domain/calendar/dates';
import { sumPence } from '../../domain/money/pence';
import type { ChildDetail, ChildRow, childrenContract } from '../../preload/contract/children';
import { historyOf } from '../audit/event-rows';
import type { Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { placementRow, readPlacementNames } from '../placements/placement-rows';

export const childrenCommands: Handlers<typeof childrenContract> = {
  'children.list': async ({ books, at }) => {
    const rowOf = await childRows(books, at);
    return (await books.clients.list()).map(rowOf);
  },
  'children.read': async ({ books, at }, { ref }) => {
    const client = found(await books.clients.find(ref), `There is no child ${ref}.`);
    const rowOf = await childRows(books, at);
    const names = await readPlacementNames(books);
    return {
      child: rowOf(client),
      placements: (await books.placements.ofClient(ref)).map((placement) => placementRow(placement, names)),
      payments: await paymentsFor(books, ref),
      history: await historyOf(books, ['client'], ref),
    };
  },
  'children.save': async ({ books, change, at }, { isNew, ...child }) => {
    const known = await books.clients.find(child.ref);
    if (isNew && known) {
      throw new Refusal(
        'already_exists',
        `Reference ${child.ref} belongs to ${known.name} already. Give another one.`,
      );
    }
    if (!isNew) found(known, `There is no child ${child.ref}.`);
    if (child.dateOfBirth > at.slice(0, 10)) {
      throw new Refusal('bad_input', 'The date of birth lies in the future. Correct it; nothing was saved.');
    }
    await books.clients.save(child, change);
    return (await childRows(books, at))(child);
  },
};

/** How to make a list row of a child: the age on the current period's first day, and the carers it is placed with. */
async function childRows(books: BooksReader, at: string): Promise<(client: ClientRow) => ChildRow> {
  const current = await books.periods.current();
  const day = current?.firstDay ?? at.slice(0, 10);
  const lastDay = current?.lastDay ?? day;
  const names = await readPlacementNames(books);
  const carers = new Map<string, Set<string>>();
  for (const { client, provider, startDate, endDate } of await books.placements.list()) {
    if (startDate > lastDay || (endDate !== null && endDate <= lastDay)) continue;
    carers.set(client, (carers.get(client) ?? new Set()).add(provider));
  }
  return (client) => ({
    ref: client.ref,
    name: client.name,
    dateOfBirth: client.dateOfBirth,
    // Not below nought for a baby born later in the period.
    age: Math.max(0, ageOn(client.dateOfBirth, day)),
    carers: [...(carers.get(client.ref) ?? [])].map((ref) => ({
      ref,
      name: names.providers.get(ref) ?? ref,
    })),
  });
}

/** What was finalised for a child, by period and carer, the newest first. */
async function paymentsFor(books: BooksReader, client: string): Promise<ChildDetail['payments']> {
  const lines = await books.payments.linesOfClient(client);
  const groups = Map.groupBy(lines, (line) => `${line.period}\n${line.provider}`);
  return [...groups.values()].map((group) => ({
    period: group[0]!.period,
    provider: group[0]!.provider,
    providerName: group[0]!.providerName,
    totalPence: sumPence(group.map((line) => line.amountPence)),
  }));
}

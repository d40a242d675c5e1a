import type { BooksReader } from '../../db/books';
import type { PanelSittingRow } from '../../db/entities/claim-decision';
import { formatDate } from '../../domain/calendar/format-dates';
import type { panelContract } from '../../preload/contract/panel';
import type { ChangeContext, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { sittingDetail } from './sitting-rows';

type Services = Handlers<typeof panelContract>;

/** Opens a sitting. Whoever opens it is present. */
export const openSitting: Services['panel.open'] = async ({ books, change }, facts) => {
  const open = await books.panelSittings.open();
  if (open) {
    const message = `The sitting of ${formatDate(open.heldOn)} is still open. Close it first.`;
    throw new Refusal('sitting_open', message);
  }
  const sitting = await books.panelSittings.add(
    {
      heldOn: facts.heldOn,
      present: withName(facts.present, change.user),
      notes: facts.notes,
      openedBy: change.user,
      openedAt: change.at,
      closedBy: null,
      closedAt: null,
    },
    change,
  );
  return await sittingDetail(books, sitting);
};

export const amendSitting: Services['panel.amend'] = async ({ books, change }, { present, notes }) => {
  const open = await openOne(books);
  const names = withNames(present, await decidersIn(books, open.id));
  const amended = { ...open, present: names, notes };
  return await sittingDetail(books, await books.panelSittings.save(amended, change));
};

/** Ends the open sitting: its minutes are final. */
export const closeSitting: Services['panel.close'] = async ({ books, change }, { notes }) => {
  const open = await openOne(books);
  const closed = {
    ...open,
    notes: notes ?? open.notes,
    closedBy: change.user,
    closedAt: change.at,
  };
  return await sittingDetail(books, await books.panelSittings.save(closed, change));
};

/**
 * The sitting that a decision taken now belongs to; null where none is open. Whoever decides in a sitting is present: who
 * came late is added.
 */
export async function sittingOf({ books, change }: ChangeContext): Promise<number | null> {
  const open = await books.panelSittings.open();
  if (!open) return null;
  if (!open.present.includes(change.user)) {
    await books.panelSittings.save({ ...open, present: withName(open.present, change.user) }, change);
  }
  return open.id;
}

/** A sitting by its number, or a refusal that says so. */
export async function findSitting(books: BooksReader, id: number): Promise<PanelSittingRow> {
  return found(await books.panelSittings.find(id), `There is no sitting ${id} of the panel.`);
}

async function openOne(books: BooksReader): Promise<PanelSittingRow> {
  const open = await books.panelSittings.open();
  if (!open) throw new Refusal('no_sitting_open', 'No sitting of the panel is open. Open one first.');
  return open;
}

async function decidersIn(books: BooksReader, sitting: number): Promise<string[]> {
  return (await books.claims.decisionsIn(sitting)).map(({ decidedBy }) => decidedBy);
}

function withNames(names: readonly string[], more: readonly string[]): readonly string[] {
  return more.reduce(withName, [...new Set(names)]);
}

function withName(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names : [...names, name];
}

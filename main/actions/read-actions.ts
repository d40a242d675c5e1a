import type { ActionRow as StoredAction } from '../../db/entities/action';
import { dayOfInstant } from '../../domain/calendar/dates';
import type { ActionDetail, actionsContract } from '../../preload/contract/actions';
import type { Handlers, QueryContext } from '../door/context';
import { actionRow, entryRow, readRowNames } from './action-rows';
import { actionsAbout } from './actions-about';
import { findAction } from './find-action';
import { changeRequests } from './read-changes';

type Services = Handlers<typeof actionsContract>;
type ReadingContext = Pick<QueryContext, 'books' | 'at'>;

export const listActions: Services['actions.list'] = async ({ books, at }, asked) => {
  const actions = (await actionsAbout(books, asked)).sort(byLastChange);
  const names = await readRowNames(books, dayOfInstant(at));
  return actions.map((action) => actionRow(action, names));
};

function byLastChange(a: StoredAction, b: StoredAction): number {
  if (a.updatedAt === b.updatedAt) return b.id - a.id;
  return a.updatedAt < b.updatedAt ? 1 : -1;
}

/** Everything of one thread, as the team sees it. */
export async function readAction({ books, at }: ReadingContext, id: number): Promise<ActionDetail> {
  const action = await findAction(books, id);
  const entries = await books.actions.entries([id]);
  const attachments = await books.actions.attachments(entries.map((entry) => entry.id));
  const files = attachments.length > 0 ? await books.attachments.list() : [];
  const attached = {
    attachmentsOf: Map.groupBy(attachments, ({ entry }) => entry),
    files: new Map(files.map((file) => [file.hash, file])),
  };
  const names = await readRowNames(books, dayOfInstant(at));
  const merged = (await books.actions.list({ provider: action.provider })).filter(
    ({ mergedInto }) => mergedInto === id,
  );
  return {
    action: actionRow(action, names),
    entries: entries.map((entry) => entryRow(entry, action.provider, attached)),
    changes: await changeRequests(books, action.provider, id),
    merged: merged.map((row) => actionRow(row, names)),
  };
}

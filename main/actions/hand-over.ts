import type { BooksReader } from '../../db/books';
import type { EntryDetails } from '../../domain/actions/action';
import type { actionsContract } from '../../preload/contract/actions';
import type { Handlers } from '../door/context';
import { Refusal } from '../door/refusal';
import { findAction } from './find-action';
import { readAction } from './read-actions';
import { checkRelated } from './related-places';
import { writeEntry } from './write-entry';

type Services = Handlers<typeof actionsContract>;

/** The people of the team who answer carers. */
export async function teamPeople(books: BooksReader): Promise<string[]> {
  const users = await books.users.list();
  return users
    .filter(({ active, roles }) => active && roles.some((role) => role !== 'panel'))
    .map(({ name }) => name);
}

/** Refuses to give a thread to somebody who does not answer carers. */
export async function checkAssignee(books: BooksReader, name: string): Promise<void> {
  if ((await teamPeople(books)).includes(name)) return;
  throw new Refusal('unknown_reference', `${name} is nobody of the team. Choose another person.`);
}

/** Gives a thread to a person of the team, or back to all of it. */
export const assignAction: Services['actions.assign'] = async (context, { id, assignee, note }) => {
  if (assignee !== null) await checkAssignee(context.books, assignee);
  const action = await findAction(context.books, id);
  if (action.assignee !== assignee || note !== null) {
    await writeEntry(context, action, {
      side: 'team',
      kind: 'assign',
      body: note ?? '',
      details: { assignee },
    });
  }
  return await readAction(context, id);
};

/** Sets another day by which the team answers. */
export const setDue: Services['actions.setDue'] = async (context, { id, dueOn, note }) => {
  const action = await findAction(context.books, id);
  await writeEntry(context, action, { side: 'team', kind: 'due', body: note, details: { dueOn } });
  return await readAction(context, id);
};

/** Links a thread to a payment, a claim or another thread of the same carer; of two threads each then names the other. */
export const linkAction: Services['actions.link'] = async (context, { id, link }) => {
  const { books } = context;
  const action = await findAction(books, id);
  await checkRelated(books, action.provider, link);
  if (link.kind === 'action' && Number(link.ref) === id)
    throw new Refusal('bad_input', 'An action is not linked to itself. Choose another one.');
  await refuseLinkedTwice(books, id, link);
  await writeEntry(context, action, { side: 'team', kind: 'link', body: '', details: { link } });
  if (link.kind === 'action') {
    const other = await findAction(books, Number(link.ref));
    const back = { kind: 'action', ref: String(id) } as const;
    await writeEntry(context, other, { side: 'team', kind: 'link', body: '', details: { link: back } });
  }
  return await readAction(context, id);
};

/** What is sent is never taken back, so neither is a link: a second one would only say the same again. */
async function refuseLinkedTwice(
  books: BooksReader,
  id: number,
  link: NonNullable<EntryDetails['link']>,
): Promise<void> {
  const entries = await books.actions.entries([id]);
  const isThere = entries.some(
    ({ details }) => details.link?.kind === link.kind && details.link.ref === link.ref,
  );
  if (isThere)
    throw new Refusal('already_exists', `Action ${id} is linked to ${link.kind} ${link.ref} already.`);
}

/** Closes a duplicate in favour of the thread that goes on, in which it is named. */
export const mergeAction: Services['actions.merge'] = async (context, { id, into }) => {
  const { books } = context;
  const action = await findAction(books, id);
  const goesOn = await findAction(books, into);
  if (goesOn.id === id || goesOn.provider !== action.provider) {
    const message = `Action ${id} can only be merged into another action of carer ${action.provider}.`;
    throw new Refusal('bad_input', message);
  }
  const waiting = (await books.actions.changes([id])).filter(({ state }) => state === 'requested');
  if (waiting.length > 0) {
    const message = `Action ${id} has a change request that waits. Make it or refuse it first. Nothing was merged.`;
    throw new Refusal('change_waits', message);
  }
  // The one that goes on first: a closed or merged one refuses, and nothing is written.
  await writeEntry(context, goesOn, { side: 'team', kind: 'merged', body: '', details: { action: id } });
  await writeEntry(context, action, { side: 'team', kind: 'merge', body: '', details: { action: into } });
  return await readAction(context, into);
};

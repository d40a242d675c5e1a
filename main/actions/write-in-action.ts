import type { actionsContract } from '../../preload/contract/actions';
import type { Handlers } from '../door/context';
import { findAction } from './find-action';
import { readAction } from './read-actions';
import { writeEntry } from './write-entry';

/** Writes a message or a note into a thread. What it does to the thread is `domain/actions/thread`. */
export const writeInAction: Handlers<typeof actionsContract>['actions.write'] = async (
  context,
  { id, verb, body, attachments, from },
) => {
  const { books, change } = context;
  await writeEntry(context, await findAction(books, id), { ...from, kind: verb, body, attachments });
  await books.actions.dropDraft(change.user, String(id));
  return await readAction(context, id);
};

import type { actionsContract } from '../../preload/contract/actions';
import type { Handlers } from '../door/context';

type Services = Handlers<typeof actionsContract>;

/**
 * What each person is still writing is in the ledger, encrypted as everything in it, and nobody else's. Kept aside:
 * somebody who types does not make every window read everything afresh.
 */
export const readDraft: Services['actions.draft'] = async ({ books, user }, { thread }) => {
  const draft = await books.actions.draft(user.name, String(thread));
  return draft && { content: draft.content, savedAt: draft.savedAt };
};

export const keepDraft: Services['actions.keepDraft'] = async ({ ledger, user, at }, { thread, content }) => {
  const draft = { user: user.name, thread: String(thread), content, savedAt: at };
  await ledger.keepAside(async (books) => await books.actions.keepDraft(draft));
  return null;
};

export const dropDraft: Services['actions.dropDraft'] = async ({ ledger, user }, { thread }) => {
  await ledger.keepAside(async (books) => await books.actions.dropDraft(user.name, String(thread)));
  return null;
};

import type { claimsContract } from '../../preload/contract/claims';
import { queryType } from '../actions/action-types';
import { openThread, writeEntry } from '../actions/write-entry';
import type { Handlers } from '../door/context';
import { found } from '../door/refusal';
import { findClaim } from './read-claims';

/** Asks the carer about a claim, so that it is their turn: in the newest open thread about it, or in a new one. */
export const askCarer: Handlers<typeof claimsContract>['claims.ask'] = async (context, { id, text }) => {
  const { books } = context;
  const { provider: ref } = await findClaim(books, id);
  const about = { relatedKind: 'claim', relatedRef: String(id) } as const;
  const open = (await books.actions.list({ ...about, provider: ref, state: 'open' })).at(-1);
  if (open) {
    await writeEntry(context, open, { side: 'team', kind: 'reply', body: text });
    return { action: open.id };
  }
  const provider = found(await books.providers.find(ref), `There is no carer ${ref}.`);
  const type = await queryType(books, provider.type);
  const action = await openThread(
    context,
    { provider: ref, type: type.code, title: `Question about claim ${id}`, ...about },
    { side: 'team', kind: 'message', body: text, details: { assignTo: 'carer' } },
  );
  return { action: action.id };
};

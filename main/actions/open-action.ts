import type { actionsContract } from '../../preload/contract/actions';
import type { Handlers } from '../door/context';
import { found } from '../door/refusal';
import { typeToOpen } from './action-types';
import { checkAssignee } from './hand-over';
import { readAction } from './read-actions';
import { checkRelated } from './related-places';
import { openThread } from './write-entry';

/** Opens a thread, and gives it to a person of the team where one is named. */
export const createAction: Handlers<typeof actionsContract>['actions.create'] = async (context, input) => {
  const { books } = context;
  const provider = found(await books.providers.find(input.provider), `There is no carer ${input.provider}.`);
  const type = await typeToOpen(books, input.type, provider.type);
  await checkRelated(books, provider.ref, input.relatedTo);
  if (input.assignee !== null) await checkAssignee(books, input.assignee);
  const { id } = await openThread(
    context,
    {
      provider: provider.ref,
      type: type.code,
      title: input.title,
      relatedKind: input.relatedTo.kind,
      relatedRef: input.relatedTo.ref,
    },
    {
      ...input.from,
      kind: 'message',
      body: input.body,
      details: { assignTo: input.assignTo, assignee: input.assignee },
      attachments: input.attachments,
    },
  );
  await books.actions.dropDraft(context.change.user, 'new');
  return await readAction(context, id);
};

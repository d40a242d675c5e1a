import { z } from 'zod';
import { whatIsUnfilled } from '../../domain/actions/templates';
import type { InputOf } from '../../preload/contract';
import { ACTION_SIDES, RELATED_KINDS, type ActionType } from '../../preload/contract/actions';
import { reference } from '../../preload/contract/fields';
import type { ProviderType } from '../../domain/facts';
import { attachedFile, fileToSend } from './attached-files';
import type { NewActionFacts } from './actions-address';

/** Whose words open it: the team's, or a carer's by the way they came in. */
export const OPENED_BY = ['team', 'email', 'telephone', 'letter'] as const;

/** A new action as it is written. */
export const newAction = z
  .object({
    provider: reference,
    type: z.string().min(1, 'Choose a type.'),
    relatedKind: z.enum(RELATED_KINDS),
    /** Empty where it is about the carer as such. */
    relatedRef: z.string(),
    openedBy: z.enum(OPENED_BY),
    assignTo: z.enum(ACTION_SIDES),
    assignee: z.string().nullable(),
    title: z.string().trim().min(1, 'Give it a title.').max(120, 'At most 120 characters.'),
    body: z.string().trim().min(1, 'Write what there is to say.').max(4000, 'At most 4,000 characters.'),
    files: z.array(attachedFile).readonly(),
  })
  .refine(({ relatedKind, relatedRef }) => relatedKind === 'provider' || relatedRef !== '', {
    path: ['relatedRef'],
    message: 'Choose what it is about.',
  })
  .superRefine(({ openedBy, body }, context) => {
    const message = openedBy === 'team' ? whatIsUnfilled(body) : null;
    if (message !== null) context.addIssue({ code: 'custom', path: ['body'], message });
  })
  .transform(({ relatedKind, relatedRef, openedBy, files, ...action }): InputOf<'actions.create'> => ({
    ...action,
    relatedTo: { kind: relatedKind, ref: relatedKind === 'provider' ? action.provider : relatedRef },
    from: openedBy === 'team' ? { side: 'team' } : { side: 'carer', origin: openedBy },
    attachments: files.map(fileToSend),
  }));

export type NewActionValues = z.input<typeof newAction>;

/** What a new action begins with. The team writes, so that the carer answers first. */
export function emptyAction({ provider, type, relatedTo, title, body }: NewActionFacts): NewActionValues {
  return {
    provider: provider ?? '',
    type: type ?? '',
    relatedKind: relatedTo?.kind ?? 'provider',
    relatedRef: relatedTo && relatedTo.kind !== 'provider' ? relatedTo.ref : '',
    openedBy: 'team',
    assignTo: 'carer',
    assignee: null,
    title: title ?? '',
    body: body ?? '',
    files: [],
  };
}

/** The types that can be opened for a carer; of every carer where none is chosen yet. */
export function typesFor(
  types: readonly ActionType[],
  providerType: ProviderType | null,
): readonly ActionType[] {
  return types.filter(
    (type) =>
      !type.retired &&
      (providerType === null || type.providerType === null || type.providerType === providerType),
  );
}

/** What sending will do, before it is done. */
export function whatOpeningDoes({
  openedBy,
  assignTo,
}: Pick<NewActionValues, 'openedBy' | 'assignTo'>): string {
  const words = openedBy === 'team' ? 'The carer sees this.' : 'The carer sees this as their own words.';
  const turn =
    assignTo === 'team'
      ? 'It is the team’s turn, within the days of its type.'
      : 'It is the carer’s turn to answer.';
  return `${words} ${turn}`;
}

import type { ClaimDetail, ClaimRow } from '../../preload/contract/claims';
import { useCommand } from '../bridge/use-command';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';
import type { Possible } from './decisions';
import { withoutNamesWhereRefused, type Naming } from './privacy';
import { RejectDialog } from './reject-dialog';
import { wordsSchema } from './words-schema';

/** What is being asked for. */
export type OpenDialog =
  | { readonly kind: 'reject' | 'takeBack'; readonly possible: Possible }
  | { readonly kind: 'question' | 'answer' }
  | null;

interface DecisionDialogsProps {
  readonly claim: ClaimRow;
  readonly dialog: OpenDialog;
  /** "claim 12 (3 items, £45.10)" */
  readonly about: string;
  readonly naming: Naming;
  /** Says what came of it, in a sentence. */
  readonly onSay: (sentence: string) => void;
  readonly onRejected: (after: ClaimDetail, rejected: Possible) => void;
  readonly onClose: () => void;
}

/** The words that a decision or a question needs. */
export function DecisionDialogs({
  claim,
  dialog,
  about,
  naming,
  onSay,
  onRejected,
  onClose,
}: DecisionDialogsProps) {
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'reject':
      return (
        <RejectDialog
          claim={claim}
          possible={dialog.possible}
          about={about}
          naming={naming}
          onRejected={(after) => onRejected(after, dialog.possible)}
          onClose={onClose}
        />
      );
    case 'takeBack':
      return (
        <TakeBackDialog
          claim={claim}
          possible={dialog.possible}
          about={about}
          naming={naming}
          onSay={onSay}
          onClose={onClose}
        />
      );
    case 'question':
    case 'answer':
      return <RemarkDialog claim={claim} kind={dialog.kind} onSay={onSay} onClose={onClose} />;
  }
}

interface TakeBackDialogProps {
  readonly claim: ClaimRow;
  readonly possible: Possible;
  readonly about: string;
  readonly naming: Naming;
  readonly onSay: (sentence: string) => void;
  readonly onClose: () => void;
}

function TakeBackDialog({ claim, possible, about, naming, onSay, onClose }: TakeBackDialogProps) {
  const takeBack = useCommand('claims.takeBack');
  return (
    <FormDialog
      title={`Take back the decision on ${about}`}
      schema={wordsSchema('Say why it is taken back.')}
      defaultValues={{ words: '' }}
      submitLabel="Take back"
      draftKey={`claim.${claim.id}.takeBack`}
      onClose={onClose}
      onSubmit={async ({ words }) => {
        const items = possible.items.map(({ id }) => id);
        await withoutNamesWhereRefused(
          naming,
          takeBack.mutateAsync({ claim: claim.id, items, reason: words }),
        );
        onSay(`Took back the decision on ${about}.`);
      }}
    >
      <TextField name="words" label="Why it is taken back" multiline required autoFocus />
    </FormDialog>
  );
}

const REMARKS = {
  question: {
    title: 'Ask the carer about',
    submit: 'Keep the question',
    label: 'Question',
    hint: 'It is kept with the claim. An officer sends it to the carer and writes down the answer.',
    missing: 'Write the question.',
    done: 'The question is kept with',
  },
  answer: {
    title: 'The carer’s answer about',
    submit: 'Keep the answer',
    label: 'Answer',
    hint: 'As the carer gave it.',
    missing: 'Write the answer.',
    done: 'The answer is kept with',
  },
} as const;

interface RemarkDialogProps {
  readonly claim: ClaimRow;
  readonly kind: 'question' | 'answer';
  readonly onSay: (sentence: string) => void;
  readonly onClose: () => void;
}

function RemarkDialog({ claim, kind, onSay, onClose }: RemarkDialogProps) {
  const remark = useCommand('claims.remark');
  const words = REMARKS[kind];
  return (
    <FormDialog
      title={`${words.title} claim ${claim.id}`}
      schema={wordsSchema(words.missing)}
      defaultValues={{ words: '' }}
      submitLabel={words.submit}
      draftKey={`claim.${claim.id}.${kind}`}
      onClose={onClose}
      onSubmit={async (given) => {
        await remark.mutateAsync({ id: claim.id, kind, text: given.words });
        onSay(`${words.done} claim ${claim.id}.`);
      }}
    >
      <TextField name="words" label={words.label} hint={words.hint} multiline required autoFocus />
    </FormDialog>
  );
}

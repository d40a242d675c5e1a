import type { ClaimDetail, ClaimRow } from '../../preload/contract/claims';
import { useCommand } from '../bridge/use-command';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';
import type { Possible } from './decisions';
import { withoutNamesWhereRefused, type Naming } from '../privacy/privacy';
import { RejectDialog } from './reject-dialog';
import { wordsSchema } from './words-schema';

/** What is being asked for. */
export type OpenDialog =
  | { readonly kind: 'reject' | 'takeBack'; readonly possible: Possible }
  | { readonly kind: 'question' }
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
      return <AskDialog claim={claim} onSay={onSay} onClose={onClose} />;
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

interface AskDialogProps {
  readonly claim: ClaimRow;
  readonly onSay: (sentence: string) => void;
  readonly onClose: () => void;
}

/** The question opens an action with the carer, or goes on in the one about this claim. */
function AskDialog({ claim, onSay, onClose }: AskDialogProps) {
  const ask = useCommand('claims.ask');
  return (
    <FormDialog
      title={`Ask the carer about claim ${claim.id}`}
      schema={wordsSchema('Write the question.')}
      defaultValues={{ words: '' }}
      submitLabel="Ask the carer"
      failureTitle="Not asked"
      draftKey={`claim.${claim.id}.question`}
      onClose={onClose}
      onSubmit={async ({ words }) => {
        const { action } = await ask.mutateAsync({ id: claim.id, text: words });
        onSay(`The carer is asked about claim ${claim.id}, in action ${action}.`);
      }}
    >
      <TextField
        name="words"
        label="Question"
        hint="It goes to the carer in an action about this claim. Their answer is shown here too."
        multiline
        required
        autoFocus
      />
    </FormDialog>
  );
}

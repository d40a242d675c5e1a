import { Button, makeStyles, Text } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { SubmissionRow } from '../../preload/contract/collect';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { Stack } from '../layout/stack';
import type { Naming } from '../privacy/privacy';
import { useAttempt } from '../feedback/use-attempt';
import { useNotify } from '../feedback/notify';
import { StateBadge } from '../format/state-badge';
import { Facts } from '../layout/facts';
import { ScreenLink } from '../layout/screen-link';
import { accountAddress } from './publish-address';
import { cameFromInWords, kindInWords, SUBMISSION_STATES } from './submission-words';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

const ADVICE: Readonly<Partial<Record<SubmissionRow['state'], string>>> = {
  set_aside:
    'Nothing of it was taken. Ask the carer to send it again, or enter it by hand; then say that it is dealt with.',
  held: 'It is tried again each time something is collected.',
  dismissed: 'Somebody has dealt with it. Nothing of it was taken.',
};

interface SubmissionDetailProps {
  readonly submission: SubmissionRow;
  readonly naming: Naming;
}

/** One file that a carer sent: what it became, or why not and what to do. */
export function SubmissionDetail({ submission, naming }: SubmissionDetailProps) {
  const { state, takenAs, explanation, provider, providerName } = submission;
  const look = SUBMISSION_STATES[state];
  return (
    <>
      <Stack gap="S" align="start">
        <StateBadge state={look.look} label={look.word} />
        {explanation === null ? null : <Text weight="semibold">{naming.text(explanation)}</Text>}
        {ADVICE[state] === undefined ? null : <Text>{ADVICE[state]}</Text>}
        {takenAs === null ? null : (
          <ScreenLink to={takenAs.to}>Open {takenAs.words.toLowerCase()}</ScreenLink>
        )}
      </Stack>
      {state === 'set_aside' ? <DealtWith submission={submission} /> : null}
      <Facts
        facts={{
          Carer:
            provider === null ? (
              'Unknown: nothing proves whose it is'
            ) : (
              <ScreenLink to={accountAddress(provider)}>
                {naming.person(provider, providerName ?? provider)}
              </ScreenLink>
            ),
          What: submission.kind === null ? undefined : kindInWords(submission.kind),
          Sent: submission.sentAt === null ? undefined : formatInstant(submission.sentAt),
          'Came from': cameFromInWords(submission.cameFrom),
          File: naming.text(submission.fileName),
          Collected: `${formatInstant(submission.collectedAt)}, by ${submission.collectedBy}`,
        }}
      />
    </>
  );
}

function DealtWith({ submission: { id } }: { readonly submission: SubmissionRow }) {
  const styles = useStyles();
  const may = useMay('submissions.dismiss');
  const dismiss = useCommand('submissions.dismiss');
  const notify = useNotify();
  const { busy, attempt } = useAttempt();
  if (!may) return null;
  const deal = async (): Promise<void> => {
    await dismiss.mutateAsync({ id });
    notify(`Submission ${id} is dealt with`);
  };
  return (
    <Button
      className={styles.button}
      icon={<CheckmarkRegular />}
      disabledFocusable={busy}
      onClick={() => void attempt('It was not noted', deal)}
    >
      It is dealt with
    </Button>
  );
}

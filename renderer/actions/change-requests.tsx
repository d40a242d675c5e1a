import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useId, useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ActionDetail, ChangeRequest } from '../../preload/contract/actions';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { BANK_DETAILS_ADDRESS, carerAddress } from '../carers/carer-words';
import { useNotify } from '../feedback/notify';
import { useAttempt } from '../feedback/use-attempt';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';
import { StateBadge } from '../format/state-badge';
import { Notice } from '../layout/notice';
import { PlainTable } from '../layout/plain-table';
import { ScreenLink } from '../layout/screen-link';
import { wordsSchema } from '../claims/words-schema';
import { Stack } from '../layout/stack';
import { CHANGE_TITLES, changedFacts, outcomeOf, warningsOf } from './change-words';
import { TakeDownChange } from './take-down-change';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  title: { margin: 0 },
  fact: { whiteSpace: 'pre-line', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
  begin: { alignSelf: 'flex-start' },
});

/** The type in which carers ask for such changes. */
const CHANGE_OF_DETAILS = 'change-of-details';

/** What the carer asks in a thread to have changed, what became of it, and the form that takes it down. */
export function ChangeRequests({ detail }: { readonly detail: ActionDetail }) {
  const styles = useStyles();
  const mayTakeDown = useMay('actions.requestChange');
  const [takingDown, setTakingDown] = useState(false);
  const { action, changes } = detail;
  const canTakeDown = mayTakeDown && action.state === 'open';
  if (changes.length === 0 && !canTakeDown) return null;
  return (
    <Stack gap="S">
      {changes.map((request) => (
        <ChangeCard key={request.id} request={request} provider={action.provider} />
      ))}
      {canTakeDown ? (
        <Button
          className={styles.begin}
          size="small"
          appearance={action.type === CHANGE_OF_DETAILS && changes.length === 0 ? 'primary' : 'secondary'}
          icon={<EditRegular />}
          onClick={() => setTakingDown(true)}
        >
          Take down a change
        </Button>
      ) : null}
      {takingDown ? <TakeDownChange detail={detail} onClose={() => setTakingDown(false)} /> : null}
    </Stack>
  );
}

interface ChangeCardProps {
  readonly request: ChangeRequest;
  readonly provider: string;
}

/** One change: what the record says, what is asked for, and what became of it. */
function ChangeCard({ request, provider }: ChangeCardProps) {
  const styles = useStyles();
  const titleId = useId();
  const { requested, requestedBy, requestedAt, account } = request;
  const { state, word, sentences } = outcomeOf(request);
  return (
    <Stack as="section" gap="S" className={styles.card} aria-labelledby={titleId}>
      <div className={styles.line}>
        <Subtitle2 as="h3" id={titleId} className={styles.title}>
          {CHANGE_TITLES[requested.kind]}
        </Subtitle2>
        <StateBadge state={state} label={word} />
      </div>
      <BeforeAndAfter request={request} />
      <Text size={200} className={styles.quiet}>
        Taken down by {requestedBy}, {formatInstant(requestedAt)}. {sentences.join(' ')}
      </Text>
      {request.state === 'requested' ? <Decide request={request} /> : null}
      {account ? (
        <div className={styles.line}>
          {account.state === 'unconfirmed' ? (
            <ScreenLink to={BANK_DETAILS_ADDRESS}>Bank details to confirm</ScreenLink>
          ) : null}
          <ScreenLink to={carerAddress(provider)}>The carer’s bank details</ScreenLink>
        </div>
      ) : null}
    </Stack>
  );
}

function BeforeAndAfter({ request }: { readonly request: ChangeRequest }) {
  const styles = useStyles();
  const { requested, before, state } = request;
  const { kind } = requested;
  const recorded = new Map(changedFacts(kind, before));
  return (
    <PlainTable
      label={CHANGE_TITLES[kind]}
      maxWidth="640px"
      rows={changedFacts(kind, requested)}
      rowKey={([name]) => name}
      columns={[
        { title: 'Detail', width: '150px', render: ([name]) => name },
        state !== 'refused' && {
          title: state === 'made' ? 'Before' : 'In the record now',
          render: ([name]) => <span className={styles.fact}>{recorded.get(name) || 'not given'}</span>,
        },
        {
          title: state === 'made' ? 'Changed to' : 'Asked for',
          render: ([, fact]) => <strong className={styles.fact}>{fact}</strong>,
        },
      ]}
    />
  );
}

/** Makes a change that waits, in one click, or refuses it with a reason. */
function Decide({ request }: { readonly request: ChangeRequest }) {
  const styles = useStyles();
  const { requested, isThere, id, basis } = request;
  const mayMake = useMay('actions.makeChange');
  const mayRefuse = useMay('actions.refuseChange');
  const make = useCommand('actions.makeChange');
  const notify = useNotify();
  const { busy, attempt } = useAttempt();
  const [refusing, setRefusing] = useState(false);
  const isBank = requested.kind === 'bank_details';
  const makeIt = async () => {
    await make.mutateAsync({ id, ...(basis === null ? {} : { basis }) });
    notify(isBank ? 'Entered the bank details; another person confirms them' : 'Changed the carer’s record');
  };
  const warnings = warningsOf(request);
  return (
    <>
      {warnings.length > 0 ? (
        <Notice intent={isThere ? 'info' : 'warning'}>{warnings.join(' ')}</Notice>
      ) : null}
      {isBank && !isThere ? (
        <Text size={200}>
          Before this is made, ring the carer on a number that you had already: messages that change bank
          details are a common fraud. Another person then confirms it.
        </Text>
      ) : null}
      <div className={styles.line}>
        {mayMake ? (
          <Button
            appearance="primary"
            icon={<CheckmarkRegular />}
            disabledFocusable={busy || isThere}
            onClick={() => !isThere && void attempt('The change was not made', makeIt)}
          >
            Make this change
          </Button>
        ) : null}
        {mayRefuse ? (
          <Button icon={<DismissRegular />} onClick={() => setRefusing(true)}>
            Refuse…
          </Button>
        ) : null}
      </div>
      {refusing ? <RefuseDialog request={request} onClose={() => setRefusing(false)} /> : null}
    </>
  );
}

function RefuseDialog({
  request,
  onClose,
}: {
  readonly request: ChangeRequest;
  readonly onClose: () => void;
}) {
  const refuse = useCommand('actions.refuseChange');
  return (
    <FormDialog
      title="Refuse this change"
      schema={wordsSchema('Say why it is refused.')}
      defaultValues={{ words: request.isThere ? 'The carer’s record says so already.' : '' }}
      submitLabel="Refuse the change"
      failureTitle="Not refused"
      draftKey={`change.${request.id}.refuse`}
      onSubmit={async ({ words }) => await refuse.mutateAsync({ id: request.id, reason: words })}
      onClose={onClose}
    >
      <TextField
        name="words"
        label="Why it is refused"
        hint="The carer does not see this. Tell them in a reply."
        multiline
        required
        autoFocus
      />
    </FormDialog>
  );
}

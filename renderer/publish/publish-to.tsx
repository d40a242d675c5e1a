import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CloudArrowUpRegular } from '@fluentui/react-icons/svg/cloud-arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import { HELD_REASONS, whyHeld, type HeldReason } from '../../domain/sync/held-accounts';
import { carersInWords, runInWords } from '../../domain/sync/run-words';
import type { DestinationRow, HeldCarer, PublicationPreview } from '../../preload/contract/publish';
import type { ErrorCode } from '../../preload/contract/result';
import { useMay } from '../bridge/use-access';
import { useNaming } from '../privacy/privacy';
import { PageSection } from '../layout/page-section';
import { ScreenLink } from '../layout/screen-link';
import { ErrorState } from '../layout/states';
import { JobProgressBar } from '../reports/job-progress-bar';
import { useJobProgress } from '../reports/use-job-progress';
import { ChangesGrid } from './changes-grid';
import { publishAddress } from './publish-address';
import { changesInWords } from './publish-words';
import { usePreview } from './use-preview';
import { usePublishing, type Publishing } from './use-publishing';

const useStyles = makeStyles({
  running: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
  bar: { flexGrow: 1, maxWidth: '40rem' },
  outcome: { flexShrink: 0 },
});

/** What a publication to one destination would change, and the button that does it. */
export function PublishTo({ destination }: { readonly destination: DestinationRow }) {
  const styles = useStyles();
  const mayPublish = useMay('publish.run');
  const [round, setRound] = useState(0);
  const { publishing, progress, publish, cancel, dismiss } = usePublishing();
  const preview = usePreview(destination.id, round);
  const looking = useJobProgress(preview.state === 'looking' ? preview.job : null);
  const isRunning = publishing.state === 'running';
  const lookAgain = () => setRound((before) => before + 1);
  return (
    <>
      <PublishingOutcome publishing={publishing} onDismiss={dismiss} />
      {isRunning ? (
        <div className={styles.running}>
          <div className={styles.bar}>
            <JobProgressBar progress={progress} title="Publishing" />
          </div>
          {/* The button that began it is gone: the keyboard goes on with this one. */}
          <Button
            ref={focusIt}
            onClick={cancel}
            disabledFocusable={publishing.stopping || progress?.cancellable === false}
          >
            {publishing.stopping ? 'Cancelling…' : 'Cancel'}
          </Button>
        </div>
      ) : (
        <PageSection
          title="What would change"
          actions={
            <>
              <Button icon={<ArrowSyncRegular />} onClick={lookAgain}>
                Look again
              </Button>
              {mayPublish ? (
                <Button
                  ref={publishing.state === 'idle' ? undefined : focusIt}
                  appearance="primary"
                  icon={<CloudArrowUpRegular />}
                  onClick={() => void publish(destination.id, lookAgain)}
                >
                  Publish now
                </Button>
              ) : null}
            </>
          }
        >
          {preview.state === 'looking' ? (
            <JobProgressBar progress={looking} title="Looking at what would change" />
          ) : null}
          {preview.state === 'failed' ? (
            <ErrorState error={preview.failure} title="What would change is not known" onRetry={lookAgain} />
          ) : null}
          {mayPublish ? null : <Text>Finance officers and administrators publish.</Text>}
          {preview.state === 'shown' ? <Changes preview={preview.preview} at={preview.at} /> : null}
        </PageSection>
      )}
    </>
  );
}

/** Puts the focus on a button as it is drawn, in place of one that has just gone with the focus. */
function focusIt(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true });
}

function Changes({ preview, at }: { readonly preview: PublicationPreview; readonly at: string }) {
  const { accounts, changes, held, lastAt } = preview;
  if (accounts === 0 && changes.length === 0) {
    return (
      <Text>
        No carer has an account yet, so there is nothing to publish but the page itself.{' '}
        <ScreenLink to={publishAddress('accounts')} inline>
          Issue the first accounts
        </ScreenLink>
        .
      </Text>
    );
  }
  const since =
    lastAt === null ? 'Nothing was published here yet.' : `Last published ${formatInstant(lastAt)}.`;
  return (
    <>
      <Text role="status">
        {changes.length === 0
          ? `Nothing changed for the ${carersInWords(accounts)} with an account. Publishing tells them that what they see is up to date.`
          : `Something changes for ${carersInWords(new Set(changes.map(({ provider }) => provider)).size)}: ${changesInWords(changes)}. ${accounts === 1 ? '1 has' : `${accounts.toLocaleString('en-GB')} have`} an account.`}{' '}
        {since} Looked at {formatInstant(at)}.
      </Text>
      {held.length === 0 ? null : <Held carers={held} />}
      {changes.length === 0 ? null : <ChangesGrid changes={changes} />}
    </>
  );
}

/** Who is to get a new password before anything is published for them again. */
function Held({ carers }: { readonly carers: readonly HeldCarer[] }) {
  const count = (reason: HeldReason): number => carers.filter(({ why }) => why === reason).length;
  const reasons = HELD_REASONS.filter((reason) => count(reason) > 0);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>This ledger was restored from a backup.</MessageBarTitle>{' '}
        {reasons.map((reason) => `${whyHeld(reason, carersInWords(count(reason)))} `)}
        <ScreenLink to={`${publishAddress('accounts')}?state=held`} inline>
          Show these accounts
        </ScreenLink>
      </MessageBarBody>
    </MessageBar>
  );
}

/** Where the host itself could not be reached, its words fit everything that is asked of it. */
function stillSeen(code: ErrorCode): readonly string[] {
  return code === 'host_unreachable' ? ['Carers see what was published before.'] : [];
}

function PublishingOutcome({
  publishing,
  onDismiss,
}: {
  readonly publishing: Publishing;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  // What was wrong names carers.
  const naming = useNaming();
  if (publishing.state === 'idle' || publishing.state === 'running') return null;
  const isDone = publishing.state === 'done';
  const isCancelled = !isDone && publishing.failure.code === 'cancelled';
  return (
    <MessageBar
      className={styles.outcome}
      intent={
        isDone && publishing.run.problem === null ? 'success' : isDone || isCancelled ? 'warning' : 'error'
      }
      layout="multiline"
      role={isDone ? 'status' : 'alert'}
    >
      <MessageBarBody>
        <MessageBarTitle>
          {isDone ? 'Published.' : isCancelled ? 'Cancelled.' : 'It was not published.'}
        </MessageBarTitle>{' '}
        {isDone
          ? [runInWords(publishing.run), naming.text(publishing.run.problem ?? '')].join(' ').trim()
          : isCancelled
            ? 'Carers see what was published before. The next publication goes on from here.'
            : [naming.text(publishing.failure.message), ...stillSeen(publishing.failure.code)].join(' ')}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label="Close this message"
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

import { Button, Text } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CloudArrowUpRegular } from '@fluentui/react-icons/svg/cloud-arrow-up';
import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import { HELD_REASONS, whyHeld, type HeldReason } from '../../domain/sync/held-accounts';
import { carersInWords } from '../../domain/sync/run-words';
import type { DestinationRow, HeldCarer, PublicationPreview } from '../../preload/contract/publish';
import { useMay } from '../bridge/use-access';
import { isFocusNowhere } from '../layout/focus-nowhere';
import { Notice } from '../layout/notice';
import { PageSection } from '../layout/page-section';
import { ScreenLink } from '../layout/screen-link';
import { ErrorState } from '../layout/states';
import { JobProgressBar } from '../reports/job-progress-bar';
import { JobBar } from '../reports/job-bar';
import { useJobProgress } from '../reports/use-job-progress';
import { ChangesGrid } from './changes-grid';
import { publishAddress } from './publish-address';
import { changesInWords } from './publish-words';
import { PublishingOutcome } from './publishing-outcome';
import { usePreview, type Preview } from './use-preview';
import { usePublishing } from './use-publishing';

/** What a publication to one destination would change, and the button that does it. */
export function PublishTo({ destination }: { readonly destination: DestinationRow }) {
  const mayPublish = useMay('publish.run');
  const [round, setRound] = useState(0);
  const { publishing, work, publish, dismiss } = usePublishing(destination.id);
  const preview = usePreview(destination.id, work.isRunning ? null : round);
  if (publishing.state === 'running') {
    // The button that began it is gone: the keyboard goes on with Cancel.
    const cancelRef = publishing.isBegunHere ? focusIfLost : undefined;
    return <JobBar job={work} title="Publishing" mayCancel={mayPublish} cancelRef={cancelRef} />;
  }
  const lookAgain = () => setRound((before) => before + 1);
  return (
    <>
      <PublishingOutcome publishing={publishing} onDismiss={dismiss} />
      <PageSection
        title="What would change"
        actions={
          <>
            <Button icon={<ArrowSyncRegular />} onClick={lookAgain}>
              Look again
            </Button>
            {mayPublish ? (
              <Button
                ref={publishing.state === 'idle' ? undefined : focusIfLost}
                appearance="primary"
                icon={<CloudArrowUpRegular />}
                onClick={() => void publish()}
              >
                Publish now
              </Button>
            ) : null}
          </>
        }
      >
        <PreviewView preview={preview} onRetry={lookAgain} />
        {mayPublish ? null : <Text>Finance officers and administrators publish.</Text>}
      </PageSection>
    </>
  );
}

/** Puts the focus on a button as it is drawn, in place of one that has just gone with the focus. */
function focusIfLost(button: HTMLButtonElement | null): void {
  if (isFocusNowhere()) button?.focus({ preventScroll: true });
}

function PreviewView({ preview, onRetry }: { readonly preview: Preview; readonly onRetry: () => void }) {
  const progress = useJobProgress(preview.state === 'looking' ? preview.job : null);
  switch (preview.state) {
    case 'looking':
      return <JobProgressBar progress={progress} title="Looking at what would change" />;
    case 'failed':
      return <ErrorState error={preview.failure} title="What would change is not known" onRetry={onRetry} />;
    case 'shown':
      return <Changes preview={preview.preview} at={preview.at} />;
  }
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
    <Notice intent="warning" title="This ledger was restored from a backup.">
      {reasons.map((reason) => `${whyHeld(reason, carersInWords(count(reason)))} `)}
      <ScreenLink to={`${publishAddress('accounts')}?state=held`} inline>
        Show these accounts
      </ScreenLink>
    </Notice>
  );
}

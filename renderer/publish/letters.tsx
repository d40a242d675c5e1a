import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useState } from 'react';
import type { IssuedCredentials } from '../../preload/contract/accounts';
import { Notice } from '../layout/notice';
import { useNaming } from '../privacy/privacy';
import { ShowInFolderButton } from '../feedback/show-in-folder-button';
import { ErrorState } from '../layout/states';
import { carersInWords } from '../../domain/sync/run-words';
import { LettersPreview } from './letters-preview';
import { useKeepingLetters, type KeepingLetters } from './use-keeping-letters';

const useStyles = makeStyles({
  surface: { maxWidth: '900px', height: '92vh' },
  body: { height: '100%', gridTemplateRows: 'auto 1fr auto' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    maxHeight: 'none',
    overflow: 'auto',
    // Messages keep their height; the preview gives.
    '> *': { flexShrink: 0 },
  },
  preview: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '0', minHeight: '280px' },
});

interface LettersProps {
  /** For how many letters were asked: there are fewer where it was cancelled or refused. */
  readonly wanted: number;
  readonly credentials: readonly IssuedCredentials[];
  readonly onClose: () => void;
}

/** The letters with temporary passwords, shown this once: to be printed, or saved and printed from there. */
export function Letters({ wanted, credentials, onClose }: LettersProps) {
  const styles = useStyles();
  const naming = useNaming();
  const keeping = useKeepingLetters(credentials);
  const [isClosing, setClosing] = useState(false);
  const isOne = credentials.length === 1;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => !data.open && setClosing(true)}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>
            {isOne
              ? `Letter to ${naming.short(credentials[0]!.provider, credentials[0]!.providerName)}`
              : `Letters to ${carersInWords(credentials.length)}`}
          </DialogTitle>
          <DialogContent className={styles.content}>
            {credentials.length < wanted ? (
              <NotAllIssued issued={credentials.length} wanted={wanted} />
            ) : null}
            <Text>
              Shown only once: when you close this, nobody can see the {isOne ? 'password' : 'passwords'}{' '}
              again. The {isOne ? 'account works' : 'accounts work'} from the next publication on.
            </Text>
            <div className={styles.preview}>
              <LettersPreview credentials={credentials} />
            </div>
            {keeping.failed ? (
              <ErrorState error={keeping.failed.failure} title={keeping.failed.title} />
            ) : null}
            {keeping.savedAs === null ? null : <SavedAs file={keeping.savedAs} />}
            {isClosing ? <BeforeClosing isKept={keeping.isKept} isOne={isOne} /> : null}
          </DialogContent>
          <DialogActions fluid>
            <KeepButtons keeping={keeping} />
            <CloseButtons isClosing={isClosing} onClosing={setClosing} onClose={onClose} />
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function KeepButtons({ keeping }: { readonly keeping: KeepingLetters }) {
  return (
    <>
      <Button
        icon={<PrintRegular />}
        appearance="primary"
        disabledFocusable={keeping.busy}
        onClick={() => void keeping.print()}
      >
        Print
      </Button>
      <Button icon={<SaveRegular />} disabledFocusable={keeping.busy} onClick={() => void keeping.save()}>
        Save to a folder
      </Button>
    </>
  );
}

interface CloseButtonsProps {
  readonly isClosing: boolean;
  readonly onClosing: (isClosing: boolean) => void;
  readonly onClose: () => void;
}

/** Closes in two steps: what is closed is gone. */
function CloseButtons({ isClosing, onClosing, onClose }: CloseButtonsProps) {
  return (
    <>
      {isClosing ? <Button onClick={onClose}>Close for good</Button> : null}
      {/* One button, which keeps focus and place: a second click on "Close" closes nothing for good. */}
      <Button onClick={() => onClosing(!isClosing)}>{isClosing ? 'Keep it open' : 'Close'}</Button>
    </>
  );
}

function NotAllIssued({ issued, wanted }: { readonly issued: number; readonly wanted: number }) {
  return (
    <Notice intent="warning" title="Not all were issued.">
      {issued} of {carersInWords(wanted)} have an account now. Choose the others again.
    </Notice>
  );
}

function SavedAs({ file }: { readonly file: string }) {
  return (
    <Notice intent="success" role="status" title="Saved.">
      {file}. Delete the file once it is printed: whoever has it can sign in.{' '}
      <ShowInFolderButton path={file} size="small" />
    </Notice>
  );
}

/** `isKept`: the letters were printed or saved. */
function BeforeClosing({ isKept, isOne }: { readonly isKept: boolean; readonly isOne: boolean }) {
  const areGone = isOne ? 'password is gone' : 'passwords are gone';
  return (
    <Notice
      intent="warning"
      role="alert"
      title={
        isKept
          ? `The ${areGone} once this is closed.`
          : `${isOne ? 'It was' : 'They were'} neither printed nor saved.`
      }
    >
      {isKept
        ? 'Was everything printed as it should be?'
        : `If you close this now, the ${areGone}: ${isOne ? 'a new one has' : 'new ones have'} to be issued.`}
    </Notice>
  );
}

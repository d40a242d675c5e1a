import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useEffect, useState } from 'react';
import type { IssuedCredentials } from '../../preload/contract/accounts';
import type { PdfDocument } from '../../preload/contract/reports';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { Covered } from '../privacy/covered';
import { useNaming } from '../privacy/privacy';
import { ShowInFolderButton } from '../feedback/show-in-folder-button';
import { ErrorState, LoadingState } from '../layout/states';
import { PdfPreview } from '../reports/pdf-preview';
import { carersInWords } from '../../domain/sync/run-words';

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
  const letters = useLetters(credentials);
  const naming = useNaming();
  const { busy, failed, attempt } = useAttemptHere();
  const [isPrinted, setPrinted] = useState(false);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const [isClosing, setClosing] = useState(false);
  const isKept = isPrinted || savedAs !== null;
  const isOne = credentials.length === 1;
  const letterOrLetters = isOne ? 'letter was' : 'letters were';
  const given = { credentials: [...credentials] };

  const print = async (): Promise<void> => {
    const { printed } = await call('accounts.printLetters', given);
    if (printed) setPrinted(true);
  };
  const save = async (): Promise<void> => {
    const folder = await call('files.chooseFolder', { title: 'Folder for the letters' });
    if (folder) setSavedAs((await call('accounts.saveLetters', { ...given, to: folder.path })).file);
  };

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
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>
                  <MessageBarTitle>Not all were issued.</MessageBarTitle> {credentials.length} of{' '}
                  {carersInWords(wanted)} have an account now. Choose the others again.
                </MessageBarBody>
              </MessageBar>
            ) : null}
            <Text>
              Shown only once: when you close this, nobody can see the {isOne ? 'password' : 'passwords'}{' '}
              again. The {isOne ? 'account works' : 'accounts work'} from the next publication on.
            </Text>
            <div className={styles.preview}>
              <Covered
                covers={naming.hidesNames}
                why={`${isOne ? 'The letter names the carer' : 'The letters name carers'}, and ${isOne ? 'has the password' : 'have their passwords'}.`}
                showLabel={isOne ? 'Show the letter' : 'Show the letters'}
              >
                <LettersPreview letters={letters} />
              </Covered>
            </div>
            {failed === null ? null : <ErrorState error={failed.failure} title={failed.title} />}
            {savedAs === null ? null : <SavedAs file={savedAs} />}
            {isClosing ? <BeforeClosing isKept={isKept} isOne={isOne} /> : null}
          </DialogContent>
          <DialogActions fluid>
            <Button
              icon={<PrintRegular />}
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void attempt(`The ${letterOrLetters} not printed`, print)}
            >
              Print
            </Button>
            <Button
              icon={<SaveRegular />}
              disabledFocusable={busy}
              onClick={() => void attempt(`The ${letterOrLetters} not saved`, save)}
            >
              Save to a folder
            </Button>
            {isClosing ? <Button onClick={onClose}>Close for good</Button> : null}
            {/* One button, which keeps focus and place: a second click on "Close" closes nothing for good. */}
            <Button onClick={() => setClosing(!isClosing)}>{isClosing ? 'Keep it open' : 'Close'}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface AttemptsHere {
  readonly busy: boolean;
  readonly failed: { readonly title: string; readonly failure: CommandFailure } | null;
  readonly attempt: (failedTitle: string, work: () => Promise<void>) => Promise<void>;
}

/** Printing and saving, with what went wrong in the dialog itself: a message beside it would cover its buttons. */
function useAttemptHere(): AttemptsHere {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<AttemptsHere['failed']>(null);
  return {
    busy,
    failed,
    attempt: async (title, work) => {
      setBusy(true);
      setFailed(null);
      try {
        await work();
      } catch (error) {
        setFailed({ title, failure: asCommandFailure(error) });
      } finally {
        setBusy(false);
      }
    },
  };
}

function SavedAs({ file }: { readonly file: string }) {
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>Saved.</MessageBarTitle> {file}. Delete the file once it is printed: whoever has it
        can sign in. <ShowInFolderButton path={file} size="small" />
      </MessageBarBody>
    </MessageBar>
  );
}

/** `isKept`: the letters were printed or saved. */
function BeforeClosing({ isKept, isOne }: { readonly isKept: boolean; readonly isOne: boolean }) {
  const areGone = isOne ? 'password is gone' : 'passwords are gone';
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>
          {isKept
            ? `The ${areGone} once this is closed.`
            : `${isOne ? 'It was' : 'They were'} neither printed nor saved.`}
        </MessageBarTitle>{' '}
        {isKept
          ? 'Was everything printed as it should be?'
          : `If you close this now, the ${areGone}: ${isOne ? 'a new one has' : 'new ones have'} to be issued.`}
      </MessageBarBody>
    </MessageBar>
  );
}

type LettersRead =
  | { readonly state: 'reading' }
  | { readonly state: 'shown'; readonly document: PdfDocument }
  | { readonly state: 'failed'; readonly failure: CommandFailure };

/** Asked for once, and kept in this dialog: the memory of what was read outlives it. */
function useLetters(credentials: readonly IssuedCredentials[]): LettersRead {
  const [letters, setLetters] = useState<LettersRead>({ state: 'reading' });
  useEffect(() => {
    let isLeft = false;
    const show = (read: LettersRead): void => {
      if (!isLeft) setLetters(read);
    };
    call('accounts.letters', { credentials: [...credentials] }).then(
      (document) => show({ state: 'shown', document }),
      (error: unknown) => show({ state: 'failed', failure: asCommandFailure(error) }),
    );
    return () => {
      isLeft = true;
    };
  }, [credentials]);
  return letters;
}

function LettersPreview({ letters }: { readonly letters: LettersRead }) {
  if (letters.state === 'reading') return <LoadingState label="Writing the letters…" />;
  if (letters.state === 'failed') {
    return <ErrorState error={letters.failure} title="The letters could not be written" />;
  }
  return (
    <PdfPreview
      bytes={letters.document.bytes}
      label="Letters with user name and temporary password"
      advice="The accounts are issued. Save the letters and open the file instead."
    />
  );
}

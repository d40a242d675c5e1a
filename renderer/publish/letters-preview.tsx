import { useEffect, useState } from 'react';
import type { IssuedCredentials } from '../../preload/contract/accounts';
import type { PdfDocument } from '../../preload/contract/reports';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { ErrorState, LoadingState } from '../layout/states';
import { Covered } from '../privacy/covered';
import { useNaming } from '../privacy/privacy';
import { PdfPreview } from '../reports/pdf-preview';

/** The letters on screen; covered while names are hidden. */
export function LettersPreview({ credentials }: { readonly credentials: readonly IssuedCredentials[] }) {
  const letters = useLetters(credentials);
  const naming = useNaming();
  const isOne = credentials.length === 1;
  return (
    <Covered
      covers={naming.hidesNames}
      why={
        isOne
          ? 'The letter names the carer, and has the password.'
          : 'The letters name carers, and have their passwords.'
      }
      showLabel={isOne ? 'Show the letter' : 'Show the letters'}
    >
      <LettersDocument letters={letters} />
    </Covered>
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

function LettersDocument({ letters }: { readonly letters: LettersRead }) {
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

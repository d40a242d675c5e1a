import type { ReactNode } from 'react';
import type { Unavailable } from '../../domain/sync/host-files';
import type { Distrust } from '../../domain/sync/publication-outcome';
import { Button } from '../govuk/button';
import { WarningText } from '../govuk/warning-text';
import { Page } from '../shell/page';
import type { NotOpenedWhy } from './not-opened';

interface NotOpenedPageProps {
  readonly why: NotOpenedWhy;
  readonly onBack: () => void;
}

/** In place of everything that could not be opened, in plain words. Nothing of what the host has is shown. */
export function NotOpenedPage({ why, onBack }: NotOpenedPageProps) {
  if (why.outcome === 'not_trusted') return <NotTrusted reason={why.reason} />;
  const { title, words } = wordsFor(why);
  return (
    <Page key={title} title={title}>
      {words}
      <Button onClick={onBack}>Back to signing in</Button>
    </Page>
  );
}

/** What the team can look for. */
const SEEN: Readonly<Record<Distrust, string>> = {
  unknown_publisher: 'it is signed with a key that is not the team’s',
  older_publication: 'it is older than what this device has seen before',
  two_of_one_number: 'there are two different updates with one number',
  manifest_changed: 'its list of contents was changed',
  list_changed: 'its list of accounts was changed',
  account_file_changed: 'your account file was changed',
  data_file_changed: 'your data file was changed',
  another_account: 'what is in your place is another carer’s',
  data_not_for_account: 'what is in your place is locked for somebody else',
};

function NotTrusted({ reason }: { readonly reason: Distrust }) {
  return (
    <Page title="This page can’t be trusted">
      <WarningText>Do not sign in here again before you have spoken with the team.</WarningText>
      <p className="govuk-body">
        What is at this address is not what the team published for you: {SEEN[reason]}. Nothing of it is
        shown, and nothing was sent.
      </p>
      <p className="govuk-body">
        Please tell the team that pays you, and say these words to them. You find how to reach them in your
        letter and on every remittance advice.
      </p>
    </Page>
  );
}

function wordsFor(why: Exclude<NotOpenedWhy, { readonly outcome: 'not_trusted' }>): {
  readonly title: string;
  readonly words: ReactNode;
} {
  if (why.outcome === 'unavailable') return UNAVAILABLE[why.reason];
  if (why.outcome === 'newer_version')
    return {
      title: 'This page is out of date',
      words: (
        <p className="govuk-body">
          The team publishes with a newer version. Load this page again. If that does not help, close it, wait
          an hour and open it again by the link in your letter.
        </p>
      ),
    };
  return {
    title: 'Sorry, signing in did not work',
    words: (
      <p className="govuk-body">
        Something went wrong in your browser, and not with your password. Load the page again. It needs a
        recent Chrome, Edge, Firefox or Safari. If it stays so, please tell the team: a file of this page may
        be missing or changed.
      </p>
    ),
  };
}

const UNAVAILABLE: Readonly<Record<Unavailable, { readonly title: string; readonly words: ReactNode }>> = {
  no_publication: {
    title: 'There is nothing here yet',
    words: (
      <p className="govuk-body">
        The team has not published anything at this address. Check that it is the link in your letter, or try
        again tomorrow.
      </p>
    ),
  },
  file_missing: {
    title: 'Something is missing',
    words: (
      <p className="govuk-body">
        A part of what the team published for you is not there. They may be publishing just now: try again in
        a few minutes. If it stays so, please tell the team.
      </p>
    ),
  },
  unreachable: {
    title: 'The page can’t be reached',
    words: (
      <p className="govuk-body">
        Your device has no internet, or this page’s server does not answer. Without internet you can read what
        was published once you have signed in on this device before. Check your connection and try again.
      </p>
    ),
  },
};

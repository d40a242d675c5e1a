import { Page } from '../shell/page';
import type { SignedOutReason, SignInProps } from './carer-session';

const WHY: Readonly<Record<NonNullable<SignedOutReason>, string>> = {
  asked: 'You have signed out.',
  idle: 'We signed you out because the page was not used for 10 minutes.',
  elsewhere: 'You signed out in another tab.',
};

/** Before anybody is signed in. */
export function SignIn({ reason }: SignInProps) {
  return (
    <Page title="Sign in">
      {reason !== null && <p className="govuk-inset-text">{WHY[reason]}</p>}
      <p className="govuk-body">Open this page by the link in your letter.</p>
    </Page>
  );
}

import { Page } from '../shell/page';

/** For who has forgotten what they sign in with: nobody can look it up, so the team begins anew. */
export function Forgotten() {
  return (
    <Page title="If you have forgotten how to sign in" back="#/">
      <p className="govuk-body">
        Your <strong>user name</strong> is in the letter with which the team gave you your account.
      </p>
      <p className="govuk-body">
        Nobody can look up your <strong>password</strong> or your <strong>security code</strong> for you, not
        even the team that pays you. Ask the team for a new temporary password. Their telephone number or
        email address is in your letter and on every remittance advice.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>They send you a letter with a new temporary password. Your user name stays the same.</li>
        <li>Your old password stops working the next time the team updates this page.</li>
        <li>You then choose a new password and a new security code.</li>
        <li>
          Claims that you have not submitted, and messages that you have not sent, can’t be opened any more:
          you will have to enter them again.
        </li>
      </ul>
    </Page>
  );
}

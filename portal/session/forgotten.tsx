import { Page } from '../shell/page';

/** For who has forgotten what they sign in with: nobody can look it up, so the team begins anew. */
export function Forgotten() {
  return (
    <Page title="If you have forgotten how to sign in" back="#/">
      <p className="govuk-body">
        Your <strong>user name</strong> is in the letter with which the team gave you your account.
      </p>
      <p className="govuk-body">
        Nobody can look up your <strong>password</strong> or your <strong>security code</strong>: what is
        published for you is sealed with them. So ask the team that pays you for a new temporary password. You
        find how to reach them in your letter and on every remittance advice.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>They send you a letter with a new temporary password. Your user name stays as it is.</li>
        <li>Your old password stops working as soon as the team has published again.</li>
        <li>You then choose a new password and a new security code.</li>
        <li>Claims that you have not submitted can’t be opened any more: enter them again.</li>
      </ul>
    </Page>
  );
}

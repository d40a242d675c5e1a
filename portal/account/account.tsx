import { SummaryList } from '../govuk/summary-list';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';

/** `#/account`: what the carer signs in with. */
export function Account() {
  const { desk } = useSession();
  if (!desk) return <NotFound />;
  return (
    <Page title="Password and security code" back="#/">
      <SummaryList
        rows={[
          ['User name', desk.credentials.userName],
          [
            'Password',
            <a key="password" className="govuk-link" href="#/account/password">
              Change password
            </a>,
          ],
          [
            'Security code',
            <a key="code" className="govuk-link" href="#/account/code">
              Change security code
            </a>,
          ],
        ]}
      />
      <p className="govuk-body">
        A change works on this device at once, and on your other devices when the team next updates this page.
      </p>
    </Page>
  );
}

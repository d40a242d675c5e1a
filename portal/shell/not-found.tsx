import { Page } from './page';

/** For an address that no page has. */
export function NotFound() {
  return (
    <Page title="Page not found" back="#/">
      <p className="govuk-body">If you typed the address, check that it is right.</p>
      <p className="govuk-body">
        Go to the{' '}
        <a className="govuk-link" href="#/">
          first page
        </a>{' '}
        to find what you are looking for.
      </p>
    </Page>
  );
}

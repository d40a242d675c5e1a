import { Page } from '../shell/page';

/** What there is to read, keep or print. */
export function Reports() {
  return (
    <Page title="Reports" back="#/">
      <h2 className="govuk-heading-m">
        <a className="govuk-link" href="#/reports/statements">
          Annual Statement of Foster Carer Payments
        </a>
      </h2>
      <p className="govuk-body">
        What you were paid in a financial year, for what and for whom, with the weeks of care for your tax
        return.
      </p>
      <h2 className="govuk-heading-m">
        <a className="govuk-link" href="#/reports/remittances">
          Remittance Advice
        </a>
      </h2>
      <p className="govuk-body">
        What one payment was made of, line by line, with how each amount was worked out.
      </p>
    </Page>
  );
}

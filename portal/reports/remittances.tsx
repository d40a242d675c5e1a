import { PeriodChoice } from '../payments/period-choice';
import { useRecords } from '../records/use-records';
import { Page } from '../shell/page';

/** Which payment's remittance advice is looked for: of those that are paid, and as a draft the one that comes next. */
export function Remittances() {
  const { years, lastOwn, current, payment } = useRecords();
  const withPayments = years
    .map((year) => ({
      ...year,
      periods: year.periods.filter(
        ({ state, period }) => state !== 'future' && (payment(period)?.lines.length ?? 0) > 0,
      ),
    }))
    .filter(({ periods }) => periods.length > 0);
  return (
    <Page title="Remittance Advice" back="#/reports">
      {withPayments.length === 0 ? (
        <p className="govuk-body">There is no payment yet. Each payment’s remittance advice will be here.</p>
      ) : (
        <>
          <p className="govuk-body">
            The advice of a payment that is not finalised is a draft: it can still change until it is paid.
          </p>
          <PeriodChoice
            years={withPayments}
            chosen={lastOwn ?? current}
            buttonText="View on screen"
            under="#/reports/remittances"
          />
        </>
      )}
    </Page>
  );
}

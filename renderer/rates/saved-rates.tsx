import { makeStyles } from '@fluentui/react-components';
import { numberOfPeriod } from '../../domain/calendar/periods';
import { useCommandQuery } from '../bridge/use-command-query';
import { Notice } from '../layout/notice';
import { ScreenLink } from '../layout/screen-link';
import { periodAddress } from '../payments/period-address';

const useStyles = makeStyles({
  message: { flexShrink: 0 },
});

/** After saving: what was saved, and the way to the payments that it changed. */
export function SavedRates({ children }: { readonly children: string }) {
  const styles = useStyles();
  return (
    <Notice intent="success" role="status" className={styles.message} actions={<PaymentsLink />}>
      {children}
    </Notice>
  );
}

/** The way to the current period’s payments, where the adjustments are; nothing where no period is current. */
export function PaymentsLink() {
  const periods = useCommandQuery('periods.list', {});
  const current = periods.data?.current;
  if (!current) return null;
  return (
    <ScreenLink to={periodAddress(current)}>See the payments of period {numberOfPeriod(current)}</ScreenLink>
  );
}

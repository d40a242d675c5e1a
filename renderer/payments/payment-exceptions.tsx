import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useHref } from 'react-router';
import type { PeriodName } from '../../domain/calendar/periods';
import type { ExceptionRow } from '../../preload/contract/periods';
import { Stack } from '../layout/stack';
import { ExceptionBadge } from './exception-badge';
import { EXCEPTION_TITLES, exceptionKey, groupOf, inQueueOrder } from './exception-queue';
import { exceptionAddress } from './period-address';

const useStyles = makeStyles({
  item: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  badge: { flexShrink: 0 },
});

/** The exceptions of one payment, each leading to its place in the queue. */
export function PaymentExceptions(props: { period: PeriodName; exceptions: readonly ExceptionRow[] }) {
  const styles = useStyles();
  if (props.exceptions.length === 0) return null;
  return (
    <Stack as="ul" gap="S" aria-label="Exceptions of this payment">
      {inQueueOrder(props.exceptions).map((row) => (
        <li key={exceptionKey(row)} className={styles.item}>
          <span className={styles.badge}>
            <ExceptionBadge group={groupOf(row)} />
          </span>
          <Text>
            {row.message} <ExceptionLink period={props.period} row={row} />
          </Text>
        </li>
      ))}
    </Stack>
  );
}

function ExceptionLink({ period, row }: { period: PeriodName; row: ExceptionRow }) {
  const href = useHref(exceptionAddress(period, exceptionKey(row)));
  const group = groupOf(row);
  if (group === 'accepted')
    return (
      <>
        Accepted by {row.accepted?.by}: “{row.accepted?.note}”
      </>
    );
  const words = group === 'blocking' ? 'What to do' : 'Look at it';
  return (
    <Link href={href} inline aria-label={`${words}: ${EXCEPTION_TITLES[row.code]}`}>
      {words}
    </Link>
  );
}

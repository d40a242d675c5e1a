import { Link } from '@fluentui/react-components';
import { useHref, useLinkClickHandler } from 'react-router';
import type { PeriodName } from '../../domain/calendar/periods';
import { countOf } from '../../domain/count-in-words';
import { formatPence } from '../../domain/money/format-money';
import { useCommandQuery } from '../bridge/use-command-query';
import { Notice } from '../layout/notice';
import { periodAddress } from '../payments/period-address';

interface UnconfirmedNoticeProps {
  readonly period: PeriodName;
  /** Called as the link is followed: the dialog that shows this closes. */
  readonly onLeave: () => void;
}

/** Before a period is prepared: how many stays nobody has confirmed for the set time. Nothing where there are none. */
export function UnconfirmedNotice({ period, onLeave }: UnconfirmedNoticeProps) {
  const address = periodAddress(period, 'stays');
  const href = useHref(address);
  const follow = useLinkClickHandler(address);
  const { data } = useCommandQuery('stays.list', {});
  if (!data || data.due === 0) return null;
  return (
    <Notice
      intent="warning"
      title={
        <>
          {countOf(data.due, 'stay')} unconfirmed for more than {countOf(data.everyDays, 'day')}.
        </>
      }
    >
      They are paid all the same, {formatPence(data.dueWeeklyPence)} a week: whoever has left since is
      overpaid.{' '}
      <Link
        href={href}
        inline
        onClick={(event) => {
          follow(event);
          onLeave();
        }}
      >
        Ask whether they are still placed
      </Link>
    </Notice>
  );
}

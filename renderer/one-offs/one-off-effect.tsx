import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { isIsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import type { InputOf } from '../../preload/contract';
import type { OneOffRow } from '../../preload/contract/one-offs';
import { useCommandQuery } from '../bridge/use-command-query';
import { Notice } from '../layout/notice';
import { calculationOf, effectOf, STATE_TITLES } from './one-off-words';

type Values = InputOf<'oneOffs.enter'>;
type Item = InputOf<'oneOffs.workOut'>;

const TYPING_PAUSE_MS = 300;
const NOTHING: Item = { provider: '', client: null, serviceLevel: '', date: '', quantityHundredths: 1 };

/** Inside the form: the sum as it will be frozen, what it does, when it is paid, and what looks like it already. */
export function OneOffEffect() {
  const values = useSettledValues();
  const item = itemOf(values);
  const sum = useCommandQuery('oneOffs.workOut', item ?? NOTHING, { enabled: item !== null });
  const day = typeof values.date === 'string' && isIsoDate(values.date) ? values.date : null;
  const when = useWhenPaid(day);
  const amountPence = typeof values.amountPence === 'number' ? values.amountPence : null;
  return (
    <>
      {item !== null && sum.error ? <Notice intent="warning">{sum.error.message}</Notice> : null}
      {item !== null && sum.data ? (
        <EffectMessage
          title={`${calculationOf({ ...sum.data, quantityHundredths: item.quantityHundredths })} = ${formatPence(sum.data.amountPence)}`}
          amountPence={sum.data.amountPence}
          when={when}
        />
      ) : null}
      {item === null && amountPence !== null && amountPence !== 0 ? (
        <EffectMessage
          title={amountPence < 0 ? 'A deduction' : 'A payment'}
          amountPence={amountPence}
          when={when}
        />
      ) : null}
      <Alike values={values} />
    </>
  );
}

function EffectMessage(props: {
  readonly title: string;
  readonly amountPence: number;
  readonly when: string;
}) {
  return (
    <Notice intent={props.amountPence < 0 ? 'warning' : 'info'} title={`${props.title}.`}>
      {effectOf({ purpose: 'payment', amountPence: props.amountPence })} {props.when}
    </Notice>
  );
}

function useWhenPaid(day: string | null): string {
  const periods = useCommandQuery('periods.list', {});
  if (day === null || !periods.data) return '';
  const period = periods.data.periods.find(({ state, lastDay }) => state !== 'finalised' && day <= lastDay);
  return period
    ? `Once another person has approved it, it goes with ${period.period}, paid on ${formatDate(period.payDate)}.`
    : 'The calendar has no period yet that holds its day: it waits for one.';
}

/** The same carer, child, service level and day entered before: perhaps twice by mistake. */
function Alike({ values }: { readonly values: Partial<Values> }) {
  const provider = values.provider ?? '';
  const known = useCommandQuery('oneOffs.list', { provider }, { enabled: provider !== '' });
  const alike = (known.data ?? []).find((row) => isAlike(row, values));
  if (!alike) return null;
  return (
    <Notice intent="warning" title="Entered already?">
      One-off payment {alike.id} has the same carer, child, service level and day:{' '}
      {formatPence(alike.amountPence)}, “{alike.reason}”, entered by {alike.enteredBy} (
      {STATE_TITLES[alike.state].toLowerCase()}).
    </Notice>
  );
}

function isAlike(row: OneOffRow, values: Partial<Values>): boolean {
  const stands = row.state !== 'rejected' && row.state !== 'withdrawn';
  return (
    stands &&
    row.date === values.date &&
    row.serviceLevel === values.serviceLevel &&
    row.client === (values.client ?? null)
  );
}

function itemOf({ provider, client, serviceLevel, date, quantityHundredths }: Partial<Values>): Item | null {
  if (!provider || !serviceLevel || typeof date !== 'string' || !isIsoDate(date)) return null;
  if (typeof quantityHundredths !== 'number' || quantityHundredths < 1) return null;
  return { provider, client: client ?? null, serviceLevel, date, quantityHundredths };
}

/** The form's values a moment after the last key. */
function useSettledValues(): Partial<Values> {
  const values = useWatch<Values>();
  const now = JSON.stringify(values);
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(now), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return JSON.parse(settled) as Partial<Values>;
}

import { makeStyles, Subtitle2, Text } from '@fluentui/react-components';
import type { ColDef } from 'ag-grid-community';
import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import type { ExtraOfChild, ExtrasEffect } from '../../preload/contract/extras';
import { Money } from '../format/money';
import { dateColumn, moneyColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { Notice } from '../layout/notice';
import { PlainTable } from '../layout/plain-table';

const useStyles = makeStyles({
  heading: { margin: 0 },
  period: { whiteSpace: 'nowrap' },
});

const ROW_PX = 34;
const MOST_ROWS = 8;

interface ExtraEffectProps {
  readonly effect: ExtrasEffect;
  /** True where finalised periods have paid by it already. */
  readonly isPaid: boolean;
}

/** What an extra pays from now on: in all, period by period, and child by child. */
export function ExtraEffect({ effect, isPaid }: ExtraEffectProps) {
  const styles = useStyles();
  const paying = effect.periods.filter(({ children }) => children > 0);
  return (
    <>
      <EffectMessage effect={effect} isPaid={isPaid} />
      {paying.length === 0 ? null : (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            Period by period
          </Subtitle2>
          <PeriodsTable periods={paying} />
          <Subtitle2 as="h3" className={styles.heading}>
            Child by child
          </Subtitle2>
          <DataGrid<ExtraOfChild>
            label="Children of this extra"
            rows={effect.children}
            columns={CHILD_COLUMNS}
            rowId={({ placement, carePeriod, provider }) => `${placement} ${carePeriod} ${provider}`}
            emptyText="No child."
            height={`${(Math.min(effect.children.length, MOST_ROWS) + 1) * ROW_PX + 8}px`}
          />
        </>
      )}
    </>
  );
}

/** The sum in a sentence, with what becomes of finalised periods. */
export function EffectMessage({ effect, isPaid }: ExtraEffectProps) {
  const children = new Set(effect.children.map(({ client }) => client)).size;
  const difference = effect.totalPence - effect.nowPence;
  if (effect.children.length === 0 && isPaid) {
    return <Notice intent="info">Nothing is to come: what it gives is paid.</Notice>;
  }
  if (effect.children.length === 0) {
    return (
      <Notice intent="warning" title="It pays nothing as things are.">
        No child of these placements has a day to come that a period holds.
        {effect.calendarTo === null ? '' : ` The calendar’s periods go to ${formatDate(effect.calendarTo)}.`}
      </Notice>
    );
  }
  return (
    <Notice
      intent={effect.earlierPence === 0 ? 'info' : 'warning'}
      title={
        <>
          {formatPence(effect.totalPence)} for {children.toLocaleString('en-GB')}{' '}
          {children === 1 ? 'child' : 'children'} from now on.
        </>
      }
    >
      {effect.nowPence !== 0 && difference !== 0
        ? `That is ${formatPence(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than as it is now. `
        : ''}
      {effect.earlierPence === 0
        ? ''
        : `${formatPence(effect.earlierPence)} of it is for finalised periods: they stay as they are, and the current one pays it.`}
    </Notice>
  );
}

function PeriodsTable({ periods }: { readonly periods: ExtrasEffect['periods'] }) {
  const styles = useStyles();
  return (
    <PlainTable
      label="What it pays, period by period"
      size="extra-small"
      rows={periods}
      rowKey={({ period }) => period}
      columns={[
        {
          title: 'Period',
          width: '36%',
          render: ({ period, state }) => (
            <span className={styles.period}>
              {period}
              {state === 'current' ? <Text size={200}>&nbsp;(current)</Text> : null}
            </span>
          ),
        },
        { title: 'Pay date', render: ({ payDate }) => formatDate(payDate) },
        { title: 'Children', figures: true, render: ({ children }) => children.toLocaleString('en-GB') },
        { title: 'Amount', figures: true, render: ({ amountPence }) => <Money pence={amountPence} /> },
      ]}
    />
  );
}

const CHILD_COLUMNS: ColDef<ExtraOfChild>[] = [
  textColumn('clientName', 'Child', { flex: 1, minWidth: 95, filter: false }),
  textColumn('providerName', 'Carer', { flex: 1, minWidth: 95, filter: false }),
  dateColumn('on', 'Day', { width: 116 }),
  moneyColumn('amountPence', 'Amount', { width: 100, filter: false }),
];

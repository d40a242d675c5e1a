import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { formatDate } from '../../domain/calendar/format-dates';
import { countOf } from '../../domain/count-in-words';
import type { FinalisePreview } from '../../preload/contract/periods';
import { Change, Money } from '../format/money';
import { PlainTable } from '../layout/plain-table';
import { AcceptedExceptions } from './accepted-exceptions';
import { LINE_KIND_TITLES } from './line-groups';

const useStyles = makeStyles({
  total: { fontSize: tokens.fontSizeBase600, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: 0 },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, alignItems: 'baseline' },
});

/** What a period pays, as whoever prepares or finalises it sees it: total, kinds of line, exceptions accepted. */
export function PeriodSummary({ preview }: { preview: FinalisePreview }) {
  const styles = useStyles();
  const { totalPence, lastTotalPence, payments, lines, period } = preview;
  return (
    <>
      <div className={styles.facts}>
        <Money pence={totalPence} className={styles.total} />
        <Text>
          to {countOf(payments, 'carer')} on {formatDate(period.payDate)}, in {countOf(lines, 'line')}
        </Text>
        <Text>
          {lastTotalPence === null ? (
            'The first period of this ledger.'
          ) : (
            <>
              Against the last period: <Change pence={totalPence - lastTotalPence} />
            </>
          )}
        </Text>
      </div>
      <KindsTable preview={preview} />
      <Subtitle2 as="h3" className={styles.heading}>
        {countOf(preview.acceptedExceptions.length, 'exception')} accepted
      </Subtitle2>
      <AcceptedExceptions rows={preview.acceptedExceptions} />
    </>
  );
}

function KindsTable({ preview }: { preview: FinalisePreview }) {
  return (
    <PlainTable
      label="By kind of line"
      maxWidth="480px"
      rows={preview.byKind}
      rowKey={({ kind }) => kind}
      columns={[
        { title: 'Kind', render: ({ kind }) => LINE_KIND_TITLES[kind] },
        { title: 'Lines', figures: true, render: ({ lines }) => lines.toLocaleString('en-GB') },
        { title: 'Amount', figures: true, render: ({ totalPence }) => <Money pence={totalPence} /> },
      ]}
    />
  );
}

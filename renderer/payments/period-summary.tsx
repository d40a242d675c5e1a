import {
  makeStyles,
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { formatDate } from '../../domain/calendar/format-dates';
import type { FinalisePreview } from '../../preload/contract/periods';
import { Change, Money } from '../format/money';
import { AcceptedExceptions } from './accepted-exceptions';
import { LINE_KIND_TITLES } from './line-groups';
import { countOf } from './next-step';

const useStyles = makeStyles({
  total: { fontSize: tokens.fontSizeBase600, fontWeight: tokens.fontWeightSemibold },
  kinds: { maxWidth: '480px' },
  figures: { textAlign: 'right', '& .fui-TableHeaderCell__button': { justifyContent: 'flex-end' } },
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
  const styles = useStyles();
  return (
    <Table size="small" aria-label="By kind of line" className={styles.kinds}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>Kind</TableHeaderCell>
          <TableHeaderCell className={styles.figures}>Lines</TableHeaderCell>
          <TableHeaderCell className={styles.figures}>Amount</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {preview.byKind.map((row) => (
          <TableRow key={row.kind}>
            <TableCell>{LINE_KIND_TITLES[row.kind]}</TableCell>
            <TableCell className={styles.figures}>{row.lines.toLocaleString('en-GB')}</TableCell>
            <TableCell className={styles.figures}>
              <Money pence={row.totalPence} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

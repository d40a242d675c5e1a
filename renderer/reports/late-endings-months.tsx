import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { formatDate } from '../../domain/calendar/format-dates';
import type { LagSummary } from '../../domain/placements/late-endings';
import type { LateEndingsReport } from '../../preload/contract/late-endings';
import { Money } from '../format/money';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', flexShrink: 0 },
  table: { maxWidth: '62rem', minWidth: '36rem' },
  // Fluent lays a header cell's words out in a flex box of its own.
  figures: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    '& .fui-TableHeaderCell__button': { justifyContent: 'flex-end' },
  },
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** How late endings were entered, month by month; months without any are left out. */
export function LateEndingsMonths({ report }: { readonly report: LateEndingsReport }) {
  const styles = useStyles();
  const months = report.months.filter(({ endings }) => endings > 0);
  return (
    <div className={styles.scroll}>
      <Table
        size="extra-small"
        className={styles.table}
        aria-label={`Endings entered in ${report.year} by month`}
      >
        <TableHeader>
          <TableRow>
            <TableHeaderCell>Entered in</TableHeaderCell>
            {['Endings', 'Late', 'Days late, average', 'Days late, median', 'Cost'].map((title) => (
              <TableHeaderCell key={title} className={styles.figures}>
                {title}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {months.map((month) => (
            <LagRow key={month.month} title={monthInWords(month.month)} lag={month} />
          ))}
          <LagRow title={`All of ${report.year}`} lag={report.total} isTotal />
        </TableBody>
      </Table>
    </div>
  );
}

function LagRow(props: { readonly title: string; readonly lag: LagSummary; readonly isTotal?: boolean }) {
  const styles = useStyles();
  const { endings, late, averageDays, medianDays, costPence } = props.lag;
  const figures = mergeClasses(styles.figures, props.isTotal && styles.total);
  return (
    <TableRow>
      <TableCell className={props.isTotal ? styles.total : undefined}>{props.title}</TableCell>
      <TableCell className={figures}>{endings.toLocaleString('en-GB')}</TableCell>
      <TableCell className={figures}>{late.toLocaleString('en-GB')}</TableCell>
      <TableCell className={figures}>{averageDays === null ? '–' : averageDays.toFixed(1)}</TableCell>
      <TableCell className={figures}>{medianDays === null ? '–' : medianDays.toFixed(1)}</TableCell>
      <TableCell className={figures}>
        <Money pence={costPence} />
      </TableCell>
    </TableRow>
  );
}

/** `2026-04` → `Apr 2026`. */
function monthInWords(month: string): string {
  return formatDate(`${month}-01`).replace(/^1 /, '');
}

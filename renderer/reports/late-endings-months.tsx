import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDate } from '../../domain/calendar/format-dates';
import type { LagSummary } from '../../domain/placements/late-endings';
import type { LateEndingsReport } from '../../preload/contract/late-endings';
import { Money } from '../format/money';
import { PlainTable } from '../layout/plain-table';

const useStyles = makeStyles({
  total: { fontWeight: tokens.fontWeightSemibold },
});

interface LagRow extends LagSummary {
  readonly title: string;
  readonly isTotal: boolean;
}

/** How late endings were entered, month by month; months without any are left out. */
export function LateEndingsMonths({ report }: { readonly report: LateEndingsReport }) {
  const styles = useStyles();
  const months = report.months.filter(({ endings }) => endings > 0);
  const rows: readonly LagRow[] = [
    ...months.map((month) => ({ ...month, title: monthInWords(month.month), isTotal: false })),
    { ...report.total, title: `All of ${report.year}`, isTotal: true },
  ];
  return (
    <PlainTable
      label={`Endings entered in ${report.year} by month`}
      size="extra-small"
      maxWidth="62rem"
      scrolls={{ region: 'Month by month', minWidth: '36rem' }}
      rows={rows}
      rowKey={({ title }) => title}
      rowClassName={({ isTotal }) => (isTotal ? styles.total : undefined)}
      columns={[
        { title: 'Entered in', render: ({ title }) => title },
        { title: 'Endings', figures: true, render: ({ endings }) => endings.toLocaleString('en-GB') },
        { title: 'Late', figures: true, render: ({ late }) => late.toLocaleString('en-GB') },
        { title: 'Days late, average', figures: true, render: ({ averageDays }) => days(averageDays) },
        { title: 'Days late, median', figures: true, render: ({ medianDays }) => days(medianDays) },
        { title: 'Cost', figures: true, render: ({ costPence }) => <Money pence={costPence} /> },
      ]}
    />
  );
}

function days(count: number | null): string {
  return count === null ? '–' : count.toFixed(1);
}

/** `2026-04` → `Apr 2026`. */
function monthInWords(month: string): string {
  return formatDate(`${month}-01`).replace(/^1 /, '');
}

import { Body1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { HomeSummary } from '../../preload/contract/home';
import { Money } from '../format/money';
import { Panel } from './panel';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  headFigures: { textAlign: 'right' },
  cell: { paddingBlock: tokens.spacingVerticalXXS, whiteSpace: 'nowrap' },
  barCell: { width: '100%', paddingInline: tokens.spacingHorizontalM },
  bar: {
    height: '0.75rem',
    minWidth: '2px',
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
  },
  link: { color: tokens.colorBrandForegroundLink },
});

/** What the last periods paid, as figures with a bar each. */
export function RecentTotals({ totals }: { readonly totals: HomeSummary['recentTotals'] }) {
  const styles = useStyles();
  const largest = Math.max(1, ...totals.map((total) => Math.abs(total.totalPence)));
  return (
    <Panel title="Paid in the last periods">
      {totals.length === 0 ? <Body1>No period is finalised yet.</Body1> : null}
      {totals.length === 0 ? null : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                Period
              </th>
              <td aria-hidden />
              <th scope="col" className={mergeClasses(styles.head, styles.headFigures)}>
                Total
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.map((total) => (
              <tr key={total.period}>
                <th scope="row" className={mergeClasses(styles.head, styles.cell)}>
                  <Link to={`/payments/${total.period}`} className={styles.link}>
                    {total.period}
                  </Link>
                </th>
                <td className={styles.barCell} aria-hidden>
                  <div
                    className={styles.bar}
                    style={{ width: `${(Math.abs(total.totalPence) / largest) * 100}%` }}
                  />
                </td>
                <td className={`${styles.cell} figures`}>
                  <Money pence={total.totalPence} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

import { mergeClasses } from '@fluentui/react-components';
import { formatDateRange } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import { sumPence } from '../../domain/money/pence';
import { useEffectTableStyles } from './effect-table-styles';
import type { RatesEffect } from './use-rates-effect';

type Adjusted = RatesEffect['adjusted'];

/** Which finalised periods would be adjusted, for how many carers and placements, and by how much. */
export function AdjustedTable({ adjusted }: { readonly adjusted: Adjusted }) {
  const styles = useEffectTableStyles();
  const figureHead = mergeClasses(styles.head, styles.figures);
  const figures = mergeClasses(styles.cell, styles.figures);
  return (
    <div
      className={mergeClasses(styles.scroll, styles.long)}
      // Tabbable, so that a long table can be scrolled by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label="Finalised periods that would be adjusted"
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Period
            </th>
            <th scope="col" className={styles.head}>
              Days of care
            </th>
            <th scope="col" className={figureHead}>
              Carers
            </th>
            <th scope="col" className={figureHead}>
              Placements
            </th>
            <th scope="col" className={figureHead}>
              Adjustment
            </th>
          </tr>
        </thead>
        <tbody>
          {adjusted.map(({ period, carers, placements, amountPence }) => (
            <tr key={period.period}>
              <th scope="row" className={mergeClasses(styles.cell, styles.nowrap)}>
                {period.period}
              </th>
              <td className={mergeClasses(styles.cell, styles.nowrap)}>
                {formatDateRange(period.firstDay, period.lastDay)}
              </td>
              <td className={figures}>{carers.toLocaleString('en-GB')}</td>
              <td className={figures}>{placements.toLocaleString('en-GB')}</td>
              <td className={figures}>{formatPence(amountPence)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4} className={mergeClasses(styles.cell, styles.total)}>
              In all
            </th>
            <td className={mergeClasses(figures, styles.total)}>
              {formatPence(sumPence(adjusted.map(({ amountPence }) => amountPence)))}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

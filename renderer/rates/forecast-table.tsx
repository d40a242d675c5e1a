import { mergeClasses } from '@fluentui/react-components';
import { countOf } from '../../domain/count-in-words';
import { formatPence } from '../../domain/money/format-money';
import { sumPence } from '../../domain/money/pence';
import { Change } from '../format/money';
import { useEffectTableStyles } from './effect-table-styles';
import { changeInPercent } from './rate-words';
import type { RatesEffect } from './use-rates-effect';

type Year = RatesEffect['years'][number];

/** Each year's forecast before and after, and below it the service levels that change. */
export function ForecastTable(props: {
  readonly years: readonly Year[];
  readonly names: ReadonlyMap<string, string>;
}) {
  const styles = useEffectTableStyles();
  const figures = mergeClasses(styles.head, styles.figures);
  return (
    // Tabbable, so that a wide table can be scrolled by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Forecast before and after">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Year and service level
            </th>
            <th scope="col" className={figures}>
              Before
            </th>
            <th scope="col" className={figures}>
              After
            </th>
            <th scope="col" className={figures}>
              Difference
            </th>
          </tr>
        </thead>
        {props.years.map((year) => (
          <YearRows key={year.year} year={year} names={props.names} />
        ))}
      </table>
    </div>
  );
}

function YearRows({ year, names }: { readonly year: Year; readonly names: ReadonlyMap<string, string> }) {
  const styles = useEffectTableStyles();
  const changed = year.levels.filter((level) => level.beforePence !== level.afterPence);
  const others = year.levels.filter((level) => level.beforePence === level.afterPence);
  const othersPence = sumPence(others.map((level) => level.beforePence));
  return (
    <tbody>
      <Row name={year.year} note={basisOf(year)} className={styles.total} {...year} />
      {changed.map((level) => (
        <Row
          key={level.serviceLevel}
          name={names.get(level.serviceLevel) ?? level.serviceLevel}
          className={styles.part}
          {...level}
        />
      ))}
      {changed.length > 0 && others.length > 0 && (
        <Row
          name={countOf(others.length, 'other service level')}
          className={styles.part}
          beforePence={othersPence}
          afterPence={othersPence}
        />
      )}
      {year.adjustmentsPence !== 0 && (
        <tr>
          <th scope="row" colSpan={3} className={mergeClasses(styles.cell, styles.part)}>
            of which adjustments of finalised periods
          </th>
          <td className={mergeClasses(styles.cell, styles.figures)}>
            <Change pence={year.adjustmentsPence} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** What a year's forecast is made of: what is paid, and how many periods are still to come. */
function basisOf({ paidPence, openPeriods, assumedPeriods }: Year): string {
  const paid = paidPence === 0 ? '' : `${formatPence(paidPence)} paid; `;
  const assumed =
    assumedPeriods === 0
      ? ''
      : assumedPeriods === openPeriods
        ? ', all assumed'
        : `, ${assumedPeriods} assumed`;
  return `${paid}${countOf(openPeriods, 'period')} to come${assumed}`;
}

function Row(props: {
  readonly name: string;
  readonly note?: string;
  readonly className: string;
  readonly beforePence: number;
  readonly afterPence: number;
}) {
  const styles = useEffectTableStyles();
  const { name, note, beforePence, afterPence } = props;
  const figures = mergeClasses(styles.cell, styles.figures);
  const percent = beforePence === afterPence ? '' : changeInPercent(beforePence, afterPence);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, props.className)}>
        {name}
        {note === undefined ? null : <div className={styles.quiet}>{note}</div>}
      </th>
      <td className={figures}>{formatPence(beforePence)}</td>
      <td className={figures}>{formatPence(afterPence)}</td>
      <td className={figures}>
        <Change pence={afterPence - beforePence} />
        {percent === '' ? null : <div className={styles.quiet}>{percent}</div>}
      </td>
    </tr>
  );
}

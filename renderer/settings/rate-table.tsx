import { Body1, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import type { ServiceLevelUnit } from '../../domain/facts';
import { formatPence } from '../../domain/money/format-money';
import type { RateRow } from '../../preload/contract/service-levels';
import { rateGrid } from './rate-grid';
import { UNIT_WORDS } from './service-level-words';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%' },
  caption: {
    textAlign: 'left',
    paddingBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'nowrap',
  },
  headFigures: { textAlign: 'right' },
  cell: {
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  amount: { minWidth: 0, fontVariantNumeric: 'tabular-nums' },
});

interface RateTableProps {
  readonly rates: readonly RateRow[];
  readonly unit: ServiceLevelUnit;
  /** Called with the rate to change; null where this person may not. */
  readonly onEdit: ((rate: RateRow) => void) | null;
}

/** The rates of a service level: a row an age band, a column an effective date, the latest first. */
export function RateTable({ rates, unit, onEdit }: RateTableProps) {
  const styles = useStyles();
  if (rates.length === 0) {
    return <Body1>No rate yet. Until there is one, placements at this level are blocking exceptions.</Body1>;
  }
  const { dates, bands } = rateGrid(rates);
  return (
    // Tabbable, so that a wide table can be scrolled by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Rates by age band and date">
      <table className={styles.table}>
        <caption className={styles.caption}>
          £ a {UNIT_WORDS[unit]}, from the date above on until the next.{' '}
          {onEdit ? 'Choose an amount to change it.' : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Age
            </th>
            {dates.map((date) => (
              <th key={date} scope="col" className={mergeClasses(styles.head, styles.headFigures)}>
                from {formatDate(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr key={band.name}>
              <th scope="row" className={styles.head}>
                {band.name}
              </th>
              {dates.map((date) => (
                <td key={date} className={styles.cell}>
                  <Amount rate={band.rates.get(date)} onEdit={onEdit} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Amount({
  rate,
  onEdit,
}: {
  readonly rate: RateRow | undefined;
  readonly onEdit: RateTableProps['onEdit'];
}) {
  const styles = useStyles();
  if (!rate) return <>as before</>;
  const source = `Entered by ${rate.enteredBy}, ${formatInstant(rate.enteredAt)}`;
  if (!onEdit) return <span title={source}>{formatPence(rate.amountPence)}</span>;
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.amount}
      title={source}
      onClick={() => onEdit(rate)}
    >
      {formatPence(rate.amountPence)}
    </Button>
  );
}

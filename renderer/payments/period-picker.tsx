import {
  Dropdown,
  Label,
  makeStyles,
  mergeClasses,
  Option,
  Text,
  tokens,
  useId,
} from '@fluentui/react-components';
import { formatDate } from '../../domain/calendar/format-dates';
import { numberOfPeriod, yearOfPeriod, type PeriodName } from '../../domain/calendar/periods';
import type { PeriodRow } from '../../preload/contract/periods';
import { stateWord } from '../format/state-badge';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { defaultPeriodOfYear } from './default-period';

const useStyles = makeStyles({
  list: { minWidth: 0 },
  year: { width: '115px' },
  period: { width: '265px', whiteSpace: 'nowrap' },
  option: { display: 'flex', gap: tokens.spacingHorizontalM, fontVariantNumeric: 'tabular-nums' },
  number: { minWidth: '5.5em' },
  payDate: { minWidth: '9.5em' },
});

/** Wide enough for a line of an option; as a style, because the list's own width is one, too. */
const LISTBOX = { minWidth: '370px' };

export interface PeriodPickerProps {
  readonly periods: readonly PeriodRow[];
  readonly value: PeriodName;
  readonly onChange: (period: PeriodName) => void;
  /** Shows labels above the lists, as beside other fields; in a bar they speak for themselves. */
  readonly labelled?: boolean;
}

/** Pick lists of financial year and period, with state and pay date beside each. */
export function PeriodPicker({ periods, value, onChange, labelled = false }: PeriodPickerProps) {
  const styles = useStyles();
  const yearId = useId('year');
  const periodId = useId('period');
  const year = yearOfPeriod(value);
  const years = [...new Set(periods.map((row) => yearOfPeriod(row.period)))].toSorted();
  const chosen = periods.find((row) => row.period === value);
  const chooseYear = (asked: string | undefined): void => {
    const period = asked === undefined ? null : defaultPeriodOfYear(periods, asked);
    if (period) onChange(period);
  };
  return (
    <Row>
      <Stack gap="XXS">
        {labelled ? <Label htmlFor={yearId}>Financial year</Label> : null}
        <Dropdown
          id={yearId}
          {...(labelled ? {} : { 'aria-label': 'Financial year' })}
          className={mergeClasses(styles.list, styles.year)}
          value={year}
          selectedOptions={[year]}
          onOptionSelect={(_, data) => chooseYear(data.optionValue)}
        >
          {years.map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Dropdown>
      </Stack>
      <Stack gap="XXS">
        {labelled ? <Label htmlFor={periodId}>Period</Label> : null}
        <Dropdown
          id={periodId}
          {...(labelled ? {} : { 'aria-label': 'Period' })}
          className={mergeClasses(styles.list, styles.period)}
          listbox={{ style: LISTBOX }}
          value={chosen ? periodText(chosen) : value}
          selectedOptions={[value]}
          onOptionSelect={(_, data) => data.optionValue !== undefined && onChange(data.optionValue)}
        >
          {periods
            .filter((row) => yearOfPeriod(row.period) === year)
            .map((row) => (
              <Option key={row.period} value={row.period} text={periodText(row)}>
                <span className={styles.option}>
                  <Text className={styles.number}>Period {numberOfPeriod(row.period)}</Text>
                  <Text className={styles.payDate}>paid {formatDate(row.payDate)}</Text>
                  <Text>{periodStateWord(row)}</Text>
                </span>
              </Option>
            ))}
        </Dropdown>
      </Stack>
    </Row>
  );
}

/** "Period 3 · paid 27 Apr 2026". */
function periodText(row: PeriodRow): string {
  return `Period ${numberOfPeriod(row.period)} · paid ${formatDate(row.payDate)}`;
}

function periodStateWord(row: PeriodRow): string {
  return stateWord(shownStateOf(row));
}

/** A period's state as a badge shows it: a current one that was prepared waits for approval. */
export function shownStateOf(row: PeriodRow): 'future' | 'current' | 'prepared' | 'finalised' {
  return row.state === 'current' && row.prepared ? 'prepared' : row.state;
}

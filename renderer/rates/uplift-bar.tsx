import { Button, makeStyles } from '@fluentui/react-components';
import { isIsoDate } from '../../domain/calendar/dates';
import { useFormContext } from 'react-hook-form';
import type { RoundTo } from '../../domain/rates/uplift';
import type { RateRow, ServiceLevelRow } from '../../preload/contract/service-levels';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { Row } from '../layout/row';
import { standingOf, upliftedRows } from './new-year-rows';
import type { NewYearForm } from './new-year-schema';
import { basisPointsOfPercent } from './rate-words';

const ROUNDINGS: readonly { readonly value: string; readonly label: string; readonly roundTo: RoundTo }[] = [
  { value: '1', label: 'to the penny', roundTo: 1 },
  { value: '10', label: 'to 10p', roundTo: 10 },
  { value: '100', label: 'to the pound', roundTo: 100 },
];

const useStyles = makeStyles({
  bar: { '& input': { width: '100%', minWidth: 0 }, '& select': { width: '100%', minWidth: 0 } },
  percent: { flex: '0 1 7.5rem' },
  rounded: { flex: '0 1 9rem' },
  level: { flex: '1 1 8rem' },
  // As far down as the labels of the fields beside it reach.
  button: { marginTop: '1.5rem', whiteSpace: 'nowrap', flexShrink: 0 },
});

interface UpliftBarProps {
  readonly levels: readonly ServiceLevelRow[];
  readonly rates: readonly RateRow[];
}

/** Raises the rates in force by a percentage: sets the amounts below, of all service levels or one. */
export function UpliftBar({ levels, rates }: UpliftBarProps) {
  const styles = useStyles();
  const { getValues, setValue, setError, clearErrors, setFocus } = useFormContext<NewYearForm>();

  const apply = () => {
    const { percent, roundTo, upliftLevel, rows, effectiveFrom } = getValues();
    const basisPoints = basisPointsOfPercent(percent);
    if (basisPoints === null) {
      setError('percent', { message: 'Give a percentage with at most two decimals, such as 3 or 2.75.' });
      setFocus('percent');
      return;
    }
    clearErrors();
    if (effectiveFrom === null || !isIsoDate(effectiveFrom)) return;
    const uplift = {
      basisPoints,
      roundTo: ROUNDINGS.find(({ value }) => value === roundTo)!.roundTo,
      serviceLevel: upliftLevel,
    };
    const raised = upliftedRows(rows, (row) => standingOf(row, rates, effectiveFrom), uplift);
    setValue('rows', raised, { shouldDirty: true });
  };

  return (
    // Enter in a field of the group is its button; the group is no control itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <Row
      align="start"
      className={styles.bar}
      role="group"
      aria-label="Raise the rates"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) apply();
      }}
    >
      <div className={styles.percent}>
        <TextField name="percent" label="Uplift in per cent" placeholder="3.0" />
      </div>
      <div className={styles.rounded}>
        <SelectField name="roundTo" label="Rounded" options={ROUNDINGS} />
      </div>
      <div className={styles.level}>
        <SelectField
          name="upliftLevel"
          label="Of"
          emptyLabel="All service levels"
          options={levels.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <Button className={styles.button} onClick={apply}>
        Set the amounts
      </Button>
    </Row>
  );
}

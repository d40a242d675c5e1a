import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useFormContext } from 'react-hook-form';
import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import type { ServiceLevelRow } from '../../preload/contract/service-levels';
import { MoneyField } from '../forms/money-field';
import { bandInWords } from '../settings/service-level-words';
import { fateOfLeftOut, type NewYearRow, type Standing } from './new-year-rows';
import type { NewYearForm } from './new-year-schema';
import { useNewYearStyles } from './new-year-styles';
import { changeInPercent } from './rate-words';

const useStyles = makeStyles({
  amount: { width: '7.5rem', '& input': { width: '100%', minWidth: 0 } },
  what: { display: 'flex', alignItems: 'center', flexWrap: 'wrap' },
});

interface NewYearBandProps {
  readonly row: NewYearRow;
  readonly index: number;
  readonly level: ServiceLevelRow;
  readonly standing: Standing | null;
  readonly rows: readonly NewYearRow[];
}

/** One band: its rate until then, the box for the new one, the change, and whether it gets one at all. */
export function NewYearBand({ row, index, level, standing, rows }: NewYearBandProps) {
  const styles = useStyles();
  const shared = useNewYearStyles();
  const { setValue, getValues } = useFormContext<NewYearForm>();
  const band = bandInWords(row);
  const name = `${level.name}, ${band.toLowerCase()}`;
  const takeAway = () => {
    const left = getValues('rows').filter((_other, place) => place !== index);
    setValue('rows', left, { shouldDirty: true });
  };
  return (
    <tr>
      <th scope="row" className={mergeClasses(shared.cell, shared.nowrap)}>
        {band}
      </th>
      <td className={mergeClasses(shared.cell, shared.figures)}>
        {standing ? (
          <span title={`From ${formatDate(standing.effectiveFrom)}`}>
            {formatPence(standing.amountPence)}
          </span>
        ) : (
          <span className={shared.quiet}>none</span>
        )}
      </td>
      <td className={mergeClasses(shared.cell, styles.amount)}>
        <MoneyField
          name={`rows.${index}.amountPence`}
          label={`New rate of ${name}`}
          labelHidden
          disabled={row.isLeftOut}
        />
      </td>
      <td className={mergeClasses(shared.cell, shared.figures)}>{changeOf(row, standing)}</td>
      <td className={shared.cell}>
        <div className={styles.what}>
          {row.isAdded ? (
            <>
              New band
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Take the band ${name} away`}
                onClick={takeAway}
              />
            </>
          ) : (
            <Checkbox
              checked={!row.isLeftOut}
              label={fateOf(row, standing, rows)}
              aria-label={`Give ${name} a new rate`}
              onChange={(_event, data) =>
                setValue(`rows.${index}.isLeftOut`, data.checked !== true, { shouldDirty: true })
              }
            />
          )}
        </div>
      </td>
    </tr>
  );
}

function fateOf(row: NewYearRow, standing: Standing | null, rows: readonly NewYearRow[]): string {
  if (!row.isLeftOut) return standing ? 'New rate' : 'New band';
  if (fateOfLeftOut(row, rows) === 'replaced') return 'Replaced';
  return standing ? `Stays at ${formatPence(standing.amountPence)}` : 'Left out';
}

function changeOf({ amountPence, isLeftOut }: NewYearRow, standing: Standing | null): string {
  if (isLeftOut || !standing || typeof amountPence !== 'number') return '';
  if (amountPence === standing.amountPence) return 'no change';
  const difference = amountPence - standing.amountPence;
  const sign = difference > 0 ? '+' : '';
  return `${sign}${formatPence(difference)} ${changeInPercent(standing.amountPence, amountPence)}`;
}

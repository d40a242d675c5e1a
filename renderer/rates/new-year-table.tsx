import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { addDays, isIsoDate, type IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { RateRow, ServiceLevelRow } from '../../preload/contract/service-levels';
import { UNIT_WORDS } from '../settings/service-level-words';
import { AddBandDialog } from './add-band-dialog';
import { NewYearBand } from './new-year-band';
import { standingOf, withRows, type Standing } from './new-year-rows';
import type { NewYearForm } from './new-year-schema';
import { useNewYearStyles } from './new-year-styles';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'collapse', width: '100%' },
  level: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  levelLine: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  unit: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, flexGrow: 1 },
});

interface NewYearTableProps {
  readonly levels: readonly ServiceLevelRow[];
  readonly rates: readonly RateRow[];
}

/** Every service level with its bands: the rate until then, the new one, and the change. */
export function NewYearTable({ levels, rates }: NewYearTableProps) {
  const styles = useStyles();
  const { setValue, getValues } = useFormContext<NewYearForm>();
  const rows = useWatch<NewYearForm, 'rows'>({ name: 'rows' });
  const rowsFrom = useWatch<NewYearForm, 'rowsFrom'>({ name: 'rowsFrom' });
  const [adding, setAdding] = useState<ServiceLevelRow | null>(null);
  const day = isIsoDate(rowsFrom) ? rowsFrom : '2000-01-01';
  const standing = useMemo(
    () => rows.map((row) => standingOf(row, rates, day)),
    // Only the bands matter here, not the amounts that are being typed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [rows.map((row) => `${row.serviceLevel} ${row.minAge}–${row.maxAge}`).join(), rates, day],
  );

  return (
    // Tabbable, so that a wide table can be scrolled by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Bands and amounts">
      {/* The table takes the arrow keys for its amounts; it is no control itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className={styles.table} onKeyDown={goToAmount}>
        <HeadRow day={day} />
        {levels.map((level) => (
          <LevelBands
            key={level.code}
            level={level}
            rows={rows}
            standing={standing}
            onAdd={() => setAdding(level)}
          />
        ))}
      </table>
      {adding ? (
        <AddBandDialog
          level={adding}
          rows={rows}
          onAdd={(row) => setValue('rows', withRows(getValues('rows'), [row]), { shouldDirty: true })}
          onClose={() => setAdding(null)}
        />
      ) : null}
    </div>
  );
}

function HeadRow({ day }: { readonly day: IsoDate }) {
  const styles = useNewYearStyles();
  const figures = mergeClasses(styles.head, styles.figures);
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.head}>
          Age
        </th>
        <th scope="col" className={figures}>
          On {formatDate(addDays(day, -1))}
        </th>
        <th scope="col" className={styles.head}>
          New rate
        </th>
        <th scope="col" className={figures}>
          Change
        </th>
        <th scope="col" className={styles.head}>
          What becomes of it
        </th>
      </tr>
    </thead>
  );
}

interface LevelBandsProps {
  readonly level: ServiceLevelRow;
  /** Of every service level, as the form has them. */
  readonly rows: NewYearForm['rows'];
  /** What each of the rows stands at until then. */
  readonly standing: readonly (Standing | null)[];
  readonly onAdd: () => void;
}

/** A service level's name and unit, and its bands below. */
function LevelBands({ level, rows, standing, onAdd }: LevelBandsProps) {
  const styles = useStyles();
  return (
    <tbody>
      <tr>
        <th colSpan={5} scope="rowgroup" className={styles.level}>
          <div className={styles.levelLine}>
            {level.name}
            <span className={styles.unit}>
              {level.code}, £ a {UNIT_WORDS[level.unit]}
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<AddRegular />}
              aria-label={`Add a band to ${level.name}`}
              onClick={onAdd}
            >
              Add a band
            </Button>
          </div>
        </th>
      </tr>
      {rows.map((row, index) =>
        row.serviceLevel === level.code ? (
          <NewYearBand
            key={`${row.minAge}–${row.maxAge}`}
            row={row}
            index={index}
            level={level}
            standing={standing[index] ?? null}
            rows={rows}
          />
        ) : null,
      )}
    </tbody>
  );
}

const STEPS: Readonly<Partial<Record<string, 1 | -1>>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Enter and the arrow keys go from amount to amount, as in a spreadsheet. */
function goToAmount(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const { target, currentTarget } = event;
  if (!step || !(target instanceof HTMLInputElement) || target.inputMode !== 'decimal') return;
  const amounts = [
    ...currentTarget.querySelectorAll<HTMLInputElement>('input[inputmode="decimal"]:not(:disabled)'),
  ];
  event.preventDefault();
  const next = amounts[amounts.indexOf(target) + step];
  next?.focus();
  next?.select();
}

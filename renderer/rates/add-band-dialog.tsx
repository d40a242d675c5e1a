import { useMemo } from 'react';
import { z } from 'zod';
import { bandsOverlap } from '../../domain/rates/bands';
import type { ServiceLevelRow } from '../../preload/contract/service-levels';
import { FormDialog } from '../forms/form-dialog';
import { MoneyField } from '../forms/money-field';
import { TextField } from '../forms/text-field';
import { bandInWords, UNIT_WORDS } from '../settings/service-level-words';
import type { NewYearRow } from './new-year-rows';
import { typedAge } from './typed-age';

interface AddBandDialogProps {
  readonly level: ServiceLevelRow;
  /** The bands that the table has. */
  readonly rows: readonly NewYearRow[];
  readonly onAdd: (row: NewYearRow) => void;
  readonly onClose: () => void;
}

/** Adds a band to the new year's table; nothing is saved yet. */
export function AddBandDialog({ level, rows, onAdd, onClose }: AddBandDialogProps) {
  const schema = useMemo(
    () => schemaBeside(rows.filter((row) => row.serviceLevel === level.code)),
    [rows, level],
  );
  return (
    <FormDialog
      title={`Add a band to ${level.name}`}
      schema={schema}
      defaultValues={{ minAge: '', maxAge: '', amountPence: null }}
      submitLabel="Add the band"
      onClose={onClose}
      onSubmit={({ minAge, maxAge, amountPence }) => {
        onAdd({ serviceLevel: level.code, minAge, maxAge, amountPence, isLeftOut: false, isAdded: true });
        return Promise.resolve();
      }}
    >
      <TextField
        name="minAge"
        label="From age"
        hint="In whole years, included. Empty: no lower end."
        autoFocus
      />
      <TextField name="maxAge" label="To age" hint="In whole years, included. Empty: no upper end." />
      <MoneyField name="amountPence" label={`Amount a ${UNIT_WORDS[level.unit]}`} required />
    </FormDialog>
  );
}

/** A band beside those that are there: one that is left out may be replaced, any other may not share an age. */
function schemaBeside(rows: readonly NewYearRow[]) {
  return z
    .object({
      minAge: typedAge,
      maxAge: typedAge,
      amountPence: z
        .union([z.number(), z.string(), z.null()])
        .pipe(z.number().int().min(0, 'A rate is not negative.')),
    })
    .check(({ value, issues }) => {
      const refuse = (message: string) =>
        issues.push({ code: 'custom', input: value, path: ['maxAge'], message });
      const { minAge, maxAge } = value;
      if (minAge !== null && maxAge !== null && minAge > maxAge) refuse('The band ends before it begins.');
      const same = rows.find((row) => row.minAge === minAge && row.maxAge === maxAge);
      if (same) refuse(`The table has ${bandInWords(same).toLowerCase()} already.`);
      const other = rows.find((row) => !row.isLeftOut && row !== same && bandsOverlap(row, value));
      if (other) refuse(`${bandInWords(other)} holds the same ages: leave that band out first.`);
    });
}

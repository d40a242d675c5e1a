import { useEffect } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { isIsoDate } from '../../domain/calendar/dates';
import type { RateRow, ServiceLevelRow } from '../../preload/contract/service-levels';
import { mergedRows, rowsFor } from './new-year-rows';
import type { NewYearForm } from './new-year-schema';

/** Lays the rows out anew whenever the day or the ledger's rates change, and keeps what was typed into them. */
export function useRowsOfDay<Output>(
  form: UseFormReturn<NewYearForm, unknown, Output>,
  levels: readonly ServiceLevelRow[],
  rates: readonly RateRow[],
): void {
  const { control, getValues, setValue } = form;
  const day = useWatch({ control, name: 'effectiveFrom' });
  useEffect(() => {
    if (day === null || !isIsoDate(day)) return;
    const { rows, rowsFrom } = getValues();
    const fresh = rowsFor(levels, rates, day);
    const merged = mergedRows(fresh, rows, rowsFor(levels, rates, rowsFrom));
    if (JSON.stringify(merged) !== JSON.stringify(rows)) setValue('rows', merged, { shouldDirty: true });
    if (day !== rowsFrom) setValue('rowsFrom', day);
  }, [day, levels, rates, getValues, setValue]);
}

import { z } from 'zod';
import { bandsOverlap } from '../../domain/rates/bands';
import { isoDate } from '../../preload/contract/fields';
import { rateInput } from '../../preload/contract/service-levels';
import { bandInWords } from '../settings/service-level-words';
import type { NewYearRow } from './new-year-rows';

const amount = z.union([z.number(), z.string(), z.null()]);
const age = z.number().nullable();

const newYearRow = z.object({
  serviceLevel: z.string(),
  minAge: age,
  maxAge: age,
  amountPence: amount,
  isLeftOut: z.boolean(),
  isAdded: z.boolean(),
});

/** The form of a new year's rates. What it gives are the rates to be saved: those of the rows that are not left out. */
export const newYearSchema = z
  .object({
    effectiveFrom: z.string().nullable(),
    /** The day for which the rows were laid out: they follow `effectiveFrom` once it is a day. */
    rowsFrom: z.string(),
    percent: z.string(),
    roundTo: z.string(),
    upliftLevel: z.string().nullable(),
    rows: z.array(newYearRow),
  })
  .transform((form, context) => {
    const day = isoDate.safeParse(form.effectiveFrom);
    if (!day.success) {
      context.issues.push({
        code: 'custom',
        input: form.effectiveFrom,
        path: ['effectiveFrom'],
        message: day.error.issues[0]!.message,
      });
      return z.NEVER;
    }
    const rates = form.rows.flatMap((own, index) => {
      if (own.isLeftOut) return [];
      const problem = problemOf(own, form.rows.slice(0, index));
      const { serviceLevel, minAge, maxAge, amountPence } = own;
      const rate = rateInput.safeParse({
        serviceLevel,
        effectiveFrom: day.data,
        amountPence,
        minAge,
        maxAge,
      });
      if (rate.success && problem === null) return [rate.data];
      const message = problem ?? rate.error?.issues[0]?.message ?? 'Give an amount.';
      const path = ['rows', index, 'amountPence'];
      context.issues.push({ code: 'custom', input: amountPence, path, message });
      return [];
    });
    if (rates.length === 0 && context.issues.length === 0) {
      const message = 'Every band is left out: there is no rate to save.';
      context.issues.push({ code: 'custom', input: form.rows, path: ['effectiveFrom'], message });
    }
    return { rates };
  });

export type NewYearForm = z.input<typeof newYearSchema>;

function problemOf(own: NewYearRow, before: readonly NewYearRow[]): string | null {
  const other = before.find(
    (row) => !row.isLeftOut && row.serviceLevel === own.serviceLevel && bandsOverlap(row, own),
  );
  return other ? `Holds the same ages as ${bandInWords(other)}: leave one of the two out.` : null;
}

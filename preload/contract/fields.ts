import { z } from 'zod';
import { isIsoDate } from '../../domain/calendar/dates';
import { isFinancialYear, isPeriodName } from '../../domain/calendar/periods';
import { MAX_PENCE } from '../../domain/money/pence';
import { writtenLine, writtenWords } from '../../domain/written-words';

/** Fields that several commands share. */

export const isoDate = z.string().refine(isIsoDate, 'Give a day that exists, such as 6 Apr 2026.');
export const periodName = z.string().refine(isPeriodName, 'Give a period such as 2026-27/03.');
export const financialYear = z.string().refine(isFinancialYear, 'Give a financial year such as 2026-27.');
export const pence = z.number().int().min(-MAX_PENCE).max(MAX_PENCE);

/** A reference of the council's: compared exactly, so blanks at its ends would make two of one. */
export const reference = z
  .string()
  .min(1, 'Give a reference.')
  .max(40, 'A reference has at most 40 characters.')
  .refine((text) => text.trim() === text, 'A reference has no blanks at its ends.');
export const personName = z
  .string()
  .trim()
  .min(1, 'Give a name.')
  .max(120, 'A name has at most 120 characters.');
/** Text of several lines, without what nobody sees in it. */
export const writtenText = z.string().overwrite(writtenWords).trim();
/** The same on one line. */
export const lineOfText = z.string().overwrite(writtenLine);
/** Optional text: empty becomes null. */
export const optionalText = (length: number) =>
  writtenText
    .max(length, `At most ${length} characters.`)
    .transform((text) => (text === '' ? null : text))
    .nullable();
export const note = writtenText.min(1, 'Say why, in a few words.').max(1000, 'At most 1,000 characters.');
/** A file by its path on this computer, or by its bytes. */
export const fileToAttach = z.union([
  z.object({ path: z.string().min(1) }),
  z.object({
    name: z.string().min(1).max(400),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'Give the bytes of a file.'),
  }),
]);
export const nothing = z.object({});
export const frequency = z.enum(['weekly', 'fortnightly', 'four-weekly']);
/** A password somebody chooses; only its length is asked for, as the National Cyber Security Centre advises. */
export const newPassword = z
  .string()
  .min(8, 'A password has at least 8 characters.')
  .max(200, 'A password has at most 200 characters.');

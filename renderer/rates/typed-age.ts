import { z } from 'zod';

/** An age is typed as text; empty means that the band has no such end. */
export const typedAge = z
  .string()
  .trim()
  .regex(/^\d{0,2}$/, 'Give an age in whole years, or leave it empty.')
  .transform((text) => (text === '' ? null : Number(text)));

import { z } from 'zod';

/** What people give as a reason or ask, within the contract’s bounds; `missing` says what is wanted where there is nothing. */
export const wordsSchema = (missing: string) =>
  z.object({ words: z.string().trim().min(1, missing).max(1000, 'At most 1,000 characters.') });

import { z } from 'zod';

/** A setting that the application knows: what it is for, its first value, and what a value must look like. */
export interface SettingDefinition {
  readonly title: string;
  readonly help: string;
  readonly initial: string;
  readonly value: z.ZodType<string, string>;
}

/** What values of settings look like. */
export const text = (length: number) => z.string().trim().max(length, `At most ${length} characters.`);

export const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .trim()
    .refine((value) => /^\d+$/.test(value) && Number(value) >= from && Number(value) <= to, {
      message: `Give a whole number from ${from} to ${to}.`,
    });

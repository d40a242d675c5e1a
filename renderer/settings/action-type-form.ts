import { z } from 'zod';
import type { ActionType } from '../../preload/contract/actions';

/** Whose carers a type is for, in words. */
export const CARERS_WORDS = {
  all: 'All carers',
  foster_carer: 'Foster carers',
  supported_lodgings: 'Supported lodgings providers',
} as const;

const CARERS = ['all', 'foster_carer', 'supported_lodgings'] as const;

export const typeFields = z.object({
  // A semicolon would part it in two where the setting keeps it.
  name: z
    .string()
    .trim()
    .min(1, 'Give a name.')
    .max(80, 'At most 80 characters.')
    .regex(/^[^;\n]*$/, 'Write it without a semicolon.'),
  answerDays: z
    .string()
    .trim()
    .regex(/^[1-9]\d?$/, 'Give 1 to 99 working days.'),
  carers: z.enum(CARERS),
  retired: z.boolean(),
});
export type TypeFields = z.input<typeof typeFields>;

export function fieldsOfType(type: ActionType | null): TypeFields {
  if (type === null) return { name: '', answerDays: '5', carers: 'all', retired: false };
  const { name, answerDays, providerType, retired } = type;
  return { name, answerDays: String(answerDays), carers: providerType ?? 'all', retired };
}

/** The types with one changed, or (`code` null) one more at the end. A code is made from the name, and never changes. */
export function withType(
  types: readonly ActionType[],
  code: string | null,
  { name, answerDays, carers, retired }: z.output<typeof typeFields>,
): readonly ActionType[] {
  const facts = {
    name,
    answerDays: Number(answerDays),
    providerType: carers === 'all' ? null : carers,
    retired,
  };
  if (code !== null) return types.map((type) => (type.code === code ? { code, ...facts } : type));
  return [...types, { code: newCode(types, name), ...facts }];
}

const LONGEST_CODE = 36;

/** "Payment query" → `payment-query`; with a number where that is another type's. */
function newCode(types: readonly ActionType[], name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST_CODE);
  const base = plain === '' ? 'type' : plain;
  const isTaken = (code: string): boolean => types.some((type) => type.code === code);
  let code = base;
  for (let number = 2; isTaken(code); number += 1) code = `${base}-${number}`;
  return code;
}

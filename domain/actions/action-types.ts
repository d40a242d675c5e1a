import type { ProviderType } from '../facts';
import { FIRST_ACTION_TYPES, type ActionType } from './action';

/**
 * Types of actions as a setting has them, one a line: `code; name; working days to answer; whose carers; retired`.
 * Whose carers is `foster_carer`, `supported_lodgings` or `all`.
 */
export function actionTypesText(types: readonly ActionType[]): string {
  return types
    .map(({ code, name, answerDays, providerType, retired }) =>
      [code, name, answerDays, providerType ?? 'all', ...(retired ? ['retired'] : [])].join('; '),
    )
    .join('\n');
}

export const FIRST_TYPES_TEXT = actionTypesText(FIRST_ACTION_TYPES);

const CARERS: Readonly<Record<string, ProviderType | null>> = {
  foster_carer: 'foster_carer',
  supported_lodgings: 'supported_lodgings',
  all: null,
};

export type ReadTypes =
  | { readonly ok: true; readonly types: readonly ActionType[] }
  | { readonly ok: false; readonly line: string; readonly problem: string };

/** Reads such lines; the first one that cannot be read with what is wrong. */
export function readActionTypes(text: string): ReadTypes {
  const types: ActionType[] = [];
  for (const line of text.split('\n').map((part) => part.trim())) {
    if (line === '') continue;
    const type = readType(line);
    if (typeof type === 'string') return { ok: false, line, problem: type };
    if (types.some(({ code, name }) => code === type.code || name === type.name))
      return { ok: false, line, problem: 'the code or the name is there already' };
    types.push(type);
  }
  return { ok: true, types };
}

/** The types that carers of a kind may open now, in their order. */
export function typesOpenTo(types: readonly ActionType[], carers: ProviderType): ActionType[] {
  return types.filter(
    ({ retired, providerType }) => !retired && (providerType === null || providerType === carers),
  );
}

function readType(line: string): ActionType | string {
  const parts = line.split(';').map((part) => part.trim());
  const [code = '', name = '', days = '', carers = '', retired] = parts;
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(code)) return 'a code has small letters, digits and hyphens';
  if (name === '' || name.length > 80) return 'a name has 1 to 80 characters';
  if (!/^\d{1,2}$/.test(days) || Number(days) === 0) return 'the working days are 1 to 99';
  const providerType = CARERS[carers];
  if (providerType === undefined) return 'the carers are foster_carer, supported_lodgings or all';
  if (parts.length > 5 || (retired !== undefined && retired !== 'retired')) return 'there is too much in it';
  return { code, name, answerDays: Number(days), providerType, retired: retired === 'retired' };
}

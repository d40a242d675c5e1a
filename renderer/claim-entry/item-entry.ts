import { z } from 'zod';
import { formatPence } from '../../domain/money/format-money';
import { divideRounded } from '../../domain/money/pence';
import type { InputOf } from '../../preload/contract';
import {
  claimItemInput,
  type ClaimableLevel,
  type ClaimChoices,
  type ClaimItemRow,
} from '../../preload/contract/claims';
import { isoDate } from '../../preload/contract/fields';

type NewItem = InputOf<'claims.saveItem'>['item'];

const CARER = 'carer';
const CHILD = 'child:';
const THE_CARER = 'The carer: training and events';

const { description, quantityHundredths } = claimItemInput.shape;

/** An item as it is typed: for whom in one choice, and no last day where it is of one day. */
export const itemEntry = z
  .object({
    fromDay: isoDate,
    toDay: isoDate.nullable(),
    /** `carer`, or `child:` and the reference; empty while nobody is chosen. */
    whom: z.string().min(1, 'Choose the child, or the carer.'),
    serviceLevel: z.string().min(1, 'Choose a service level.'),
    description,
    // Null while nothing is typed: the field says so.
    quantityHundredths: z
      .number()
      .nullable()
      .transform((hundredths) => hundredths ?? 0)
      .pipe(quantityHundredths),
    /** A path, so that a draft keeps it. */
    attachment: z.union([z.object({ path: z.string().min(1) }), z.literal('keep'), z.null()]),
  })
  .refine(({ fromDay, toDay }) => toDay === null || fromDay <= toDay, {
    path: ['toDay'],
    message: 'The last day comes before the first.',
  })
  .transform(({ whom, toDay, ...item }): NewItem => {
    const client = childOf(whom);
    return {
      ...item,
      client,
      kind: client === null ? 'provider_item' : 'client_item',
      toDay: toDay ?? item.fromDay,
    };
  });

/** What the form holds. What is typed and cannot be read yet is in it as text, whatever the type says. */
export type ItemEntry = z.input<typeof itemEntry>;

/** An empty row; the next one of a claim goes on with the child and service level of the one before. */
export function emptyEntry(before: Pick<ClaimItemRow, 'client' | 'serviceLevel'> | null): ItemEntry {
  return {
    fromDay: '',
    toDay: null,
    whom: before ? whomOf(before.client) : '',
    serviceLevel: before?.serviceLevel ?? '',
    description: '',
    quantityHundredths: null,
    attachment: null,
  };
}

/** An item as it was entered, to be changed. */
export function entryOf(item: ClaimItemRow): ItemEntry {
  const {
    fromDay,
    toDay,
    client,
    serviceLevel: level,
    description: text,
    quantityHundredths: hundredths,
  } = item;
  return {
    fromDay,
    toDay: toDay === fromDay ? null : toDay,
    whom: whomOf(client),
    serviceLevel: level,
    description: text,
    quantityHundredths: hundredths,
    attachment: item.attachment === null ? null : 'keep',
  };
}

/** How the form names whom an item is for; null is the carer. */
export function whomOf(client: string | null): string {
  return client === null ? CARER : `${CHILD}${client}`;
}

function childOf(whom: string): string | null {
  return whom.startsWith(CHILD) ? whom.slice(CHILD.length) : null;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The names of what was chosen before its days were given: the next row goes on with it, and a changed item has it. */
export type KnownNames = Pick<ClaimItemRow, 'client' | 'clientName' | 'serviceLevel' | 'serviceLevelName'>;

/**
 * For whom an item can be; `choices` is null while its days are not known. Who was chosen and cannot be, because the days
 * were changed since, stays in the list: it is not lost while a day is corrected.
 */
export function whomOptions(
  choices: Pick<ClaimChoices, 'children' | 'providerLevels'> | null,
  chosen: string,
  known: KnownNames | null,
): readonly Option[] {
  const options = (choices?.children ?? []).map(({ client, name }) => ({
    value: whomOf(client),
    label: `${name} (${client})`,
  }));
  if (choices && choices.providerLevels.length > 0) options.push({ value: CARER, label: THE_CARER });
  if (chosen === '' || options.some(({ value }) => value === chosen)) return options;
  const child = childOf(chosen);
  if (child === null) return [...options, { value: chosen, label: THE_CARER }];
  const name =
    known?.client === child && known.clientName !== null ? `${known.clientName} (${child})` : child;
  return [...options, { value: chosen, label: choices ? `${name}: not placed here on these days` : name }];
}

/** The service levels, each with its rate. One that was chosen stays in the list too. */
export function levelOptions(
  levels: readonly ClaimableLevel[],
  chosen: string,
  known: KnownNames | null,
): readonly Option[] {
  const options = levels.map(({ code, name, unit, ratePence }) => ({
    value: code,
    label: `${name}: ${rateInWords(unit, ratePence)}`,
  }));
  if (chosen === '' || levels.some(({ code }) => code === chosen)) return options;
  return [
    ...options,
    { value: chosen, label: known?.serviceLevel === chosen ? known.serviceLevelName : chosen },
  ];
}

function rateInWords(unit: ClaimableLevel['unit'], ratePence: number | null): string {
  if (ratePence === null) return 'no rate';
  return `${formatPence(ratePence)} ${unit === 'mile' ? 'a mile' : 'each'}`;
}

/** The service levels for whom an item is for. */
export function levelsFor(
  { children, providerLevels }: Pick<ClaimChoices, 'children' | 'providerLevels'>,
  whom: string,
): readonly ClaimableLevel[] {
  const child = childOf(whom);
  if (child !== null) return children.find(({ client }) => client === child)?.levels ?? [];
  return whom === CARER ? providerLevels : [];
}

/** Quantity × rate as the ledger works it out; null while either is missing. */
export function amountOf(
  level: Pick<ClaimableLevel, 'ratePence'> | undefined,
  quantity: unknown,
): number | null {
  if (!level || level.ratePence === null || typeof quantity !== 'number') return null;
  return divideRounded(level.ratePence * quantity, 100);
}

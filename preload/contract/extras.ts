import { z } from 'zod';
import { financialYearOf } from '../../domain/calendar/periods';
import { EXTRA_OCCASIONS, type ExtraOccasion } from '../../domain/extras/extra-rule';
import { change, query } from './command';
import { financialYear, isoDate, personName, reference } from './fields';

export { EXTRA_OCCASIONS, type ExtraOccasion };

/** An allowance of a year: a number of weeks' rate for each child placed on its day. */
export interface ExtraRuleRow {
  readonly ref: string;
  readonly name: string;
  readonly year: string;
  readonly occasion: ExtraOccasion;
  readonly on: string | null;
  readonly weeksHundredths: number;
  readonly serviceLevel: string;
  readonly serviceLevelName: string;
  readonly placementLevels: readonly string[];
  readonly placementLevelNames: readonly string[];
  readonly setBy: string;
  readonly setAt: string;
  /** What finalised periods paid by it. */
  readonly paidPence: number;
  readonly paidChildren: number;
  /** True once a finalised period paid by it: from then on it stays as it is. */
  readonly isPaid: boolean;
}

/** A child's extra by a rule, in the period that would pay it. */
export interface ExtraOfChild {
  readonly client: string;
  readonly clientName: string;
  readonly provider: string;
  readonly providerName: string;
  readonly placement: string;
  /** The day; null where late news takes back what was paid. */
  readonly on: string | null;
  readonly age: number | null;
  readonly amountPence: number;
  /** The period that holds the day; before the paying one where a finalised period would have paid it. */
  readonly carePeriod: string;
  readonly paidIn: string;
}

/** What a rule would pay from now on, before it is saved, beside what the ledger's rule pays now. */
export interface ExtrasEffect {
  readonly periods: readonly {
    readonly period: string;
    readonly payDate: string;
    readonly state: 'current' | 'future';
    readonly children: number;
    readonly amountPence: number;
    /** By the rule as it is in the ledger; nil where it is new. */
    readonly nowPence: number;
  }[];
  readonly children: readonly ExtraOfChild[];
  readonly totalPence: number;
  readonly nowPence: number;
  /** Of the total, what the current period would pay for finalised ones. */
  readonly earlierPence: number;
  /** The last day that the calendar's periods hold; null without any. */
  readonly calendarTo: string | null;
}

export const extraInput = z
  .object({
    /** Null for a new rule: its reference is made from its name and year. */
    ref: reference.nullable(),
    name: personName,
    year: financialYear,
    occasion: z.enum(EXTRA_OCCASIONS),
    on: isoDate.nullable(),
    weeksHundredths: z
      .number()
      .int('Weeks have at most two decimals.')
      .min(1, 'Give a number of weeks, such as 1, 1.5 or 2.')
      .max(5200, 'At most 52 weeks.'),
    serviceLevel: reference,
    placementLevels: z.array(reference).min(1, 'Choose at least one service level of placements.'),
  })
  .refine((rule) => (rule.occasion === 'date') === (rule.on !== null), {
    path: ['on'],
    message: 'Give the day on which it is due.',
  })
  .refine((rule) => rule.on === null || financialYearOf(rule.on) === rule.year, {
    path: ['on'],
    message: 'That day lies in another financial year.',
  });

const oneRule = z.object({ ref: reference });

export const extrasContract = {
  /** In order of year, then name. */
  'extras.list': query<readonly ExtraRuleRow[]>()('signedIn', z.object({ year: financialYear.optional() })),
  /** Refused where a finalised period has paid by it. */
  'extras.save': change<ExtraRuleRow>()(['officer', 'administrator'], extraInput),
  'extras.remove': change<null>()(['officer', 'administrator'], oneRule),
  /** What saving the rule would do. */
  'extras.effect': query<ExtrasEffect>()('signedIn', extraInput),
  /** Sets a year up like another one; rules whose name that year has already are left as they are. */
  'extras.copyYear': change<{ added: readonly ExtraRuleRow[]; there: number }>()(
    ['officer', 'administrator'],
    z
      .object({ from: financialYear, to: financialYear })
      .refine(({ from, to }) => from !== to, { path: ['to'], message: 'Choose another year.' }),
  ),
};

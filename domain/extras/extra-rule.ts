import { ageOn, birthday, type IsoDate } from '../calendar/dates';
import { financialYearOf, type FinancialYear } from '../calendar/periods';
import type { Client } from '../facts';
import type { Pence } from '../money/pence';

/** When an extra is due: on each child's birthday, or on one day for all (a festival, a holiday). */
export const EXTRA_OCCASIONS = ['birthday', 'date'] as const;
export type ExtraOccasion = (typeof EXTRA_OCCASIONS)[number];

/** An allowance set up once a year: a number of weeks' rate for each child placed on the day, paid with that day's period. */
export interface ExtraRule {
  readonly ref: string;
  /** "Birthday allowance", "Festival allowance". */
  readonly name: string;
  /** The financial year in which its day lies. */
  readonly year: FinancialYear;
  readonly occasion: ExtraOccasion;
  /** The day; null for birthdays. */
  readonly on: IsoDate | null;
  /** Hundredths of a week: 150 is one and a half weeks' rate. */
  readonly weeksHundredths: number;
  /** The service level (a client item) under which it is booked. */
  readonly serviceLevel: string;
  /** The service levels of the placements whose children get it, at those placements' own rates. */
  readonly placementLevels: readonly string[];
}

/** What finalised periods already paid for one rule, placement, provider and care period. */
export interface PaidExtra {
  readonly rule: string;
  readonly placement: string;
  readonly provider: string;
  readonly client: string;
  readonly carePeriod: string;
  readonly amountPence: Pence;
}

/** The day on which a child has an extra in the rule's year; null where there is none (born later, say). */
export function dayOfExtra(
  rule: Pick<ExtraRule, 'occasion' | 'on' | 'year'>,
  client: Pick<Client, 'dateOfBirth'>,
): IsoDate | null {
  const day = rule.occasion === 'date' ? rule.on : birthdayInYear(client, rule.year);
  return day !== null && financialYearOf(day) === rule.year ? day : null;
}

/** The first birthday that counts is the first: nobody has an allowance for the day of their birth. */
function birthdayInYear({ dateOfBirth }: Pick<Client, 'dateOfBirth'>, year: FinancialYear): IsoDate | null {
  const lastDay = `${Number(year.slice(0, 4)) + 1}-03-31`;
  const age = ageOn(dateOfBirth, lastDay);
  return age < 1 ? null : birthday(dateOfBirth, age);
}

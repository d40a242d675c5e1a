import { z } from 'zod';
import { addDays, isIsoDate } from '../../domain/calendar/dates';
import {
  financialYearOf,
  isFinancialYear,
  periodsOfYear,
  type Frequency,
} from '../../domain/calendar/periods';
import { ledgerContract, type LedgerState } from '../../preload/contract/ledger';

/** The form of a new ledger: the command's own fields, with the secrets typed twice. */
export function newLedgerSchema(keychain: LedgerState['keychain']) {
  return ledgerContract['ledger.create'].input
    .omit({ passphrase: true })
    .extend({ passwordAgain: z.string(), passphrase: z.string(), passphraseAgain: z.string() })
    .superRefine((form, context) => {
      if (form.password !== form.passwordAgain) {
        context.addIssue({ code: 'custom', path: ['passwordAgain'], message: 'The two passwords differ.' });
      }
      if (keychain === 'available') return;
      if (form.passphrase.length < 12) {
        context.addIssue({
          code: 'custom',
          path: ['passphrase'],
          message: 'A passphrase has at least 12 characters.',
        });
      }
      if (form.passphrase !== form.passphraseAgain) {
        context.addIssue({
          code: 'custom',
          path: ['passphraseAgain'],
          message: 'The two passphrases differ.',
        });
      }
      if (form.passphrase === form.password) {
        context.addIssue({
          code: 'custom',
          path: ['passphrase'],
          message: 'Choose another one than your password: the team shares the passphrase, never a password.',
        });
      }
    });
}

export type NewLedgerFields = z.input<ReturnType<typeof newLedgerSchema>>;

/** What the form begins with, on the day `today`: this financial year, four-weekly, from its first Monday. */
export function newLedgerDefaults(today: string): NewLedgerFields {
  const year = financialYearOf(today);
  return {
    path: '',
    organisation: '',
    administrator: '',
    password: '',
    passwordAgain: '',
    year,
    firstDay: firstMonday(year),
    frequency: 'four-weekly',
    passphrase: '',
    passphraseAgain: '',
  };
}

/** The first Monday of a financial year. */
export function firstMonday(year: string): string {
  const firstOfApril = `${year.slice(0, 4)}-04-01`;
  const weekday = new Date(`${firstOfApril}T12:00:00Z`).getUTCDay();
  return addDays(firstOfApril, (8 - weekday) % 7);
}

/** The periods that the form would make; none while its year or day is not complete. */
export function periodsOfForm(year: string, firstDay: string, frequency: Frequency) {
  return isFinancialYear(year) && isIsoDate(firstDay) ? periodsOfYear(year, firstDay, frequency) : [];
}

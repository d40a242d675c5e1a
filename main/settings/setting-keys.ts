import { z } from 'zod';
import { accountNumberField, sortCodeField } from './bank-fields';
import { CLAIM_SETTINGS } from './claim-settings';
import { text, wholeNumber, type SettingDefinition } from './setting-values';

/** Every setting by its key. */
export const SETTINGS = {
  'organisation.name': {
    title: 'Council',
    help: 'Stands at the head of remittance advices and on the sign-in screen.',
    initial: '',
    value: text(120).min(1, "Give the council's name."),
  },
  'organisation.contact': {
    title: 'How carers reach the team',
    help: 'Stands at the foot of every remittance advice: a telephone number and an e-mail address, for example.',
    initial: '',
    value: text(200),
  },
  'bacs.serviceUserNumber': {
    title: 'BACS service user number',
    help: 'Six digits, given by the bank that sponsors the council.',
    initial: '',
    value: z
      .string()
      .trim()
      .regex(/^(\d{6})?$/, 'Give six digits.'),
  },
  'bacs.sortCode': {
    title: 'Sort code that carers are paid from',
    help: 'Six digits, such as 08-99-99.',
    initial: '',
    value: sortCodeField,
  },
  'bacs.accountNumber': {
    title: 'Account number that carers are paid from',
    help: 'Eight digits.',
    initial: '',
    value: accountNumberField,
  },
  'bacs.accountName': {
    title: 'Name of the account that carers are paid from',
    help: 'At most 18 characters, as the bank knows it.',
    initial: '',
    value: text(18),
  },
  'exceptions.varianceShare': {
    title: 'Share by which a payment may differ from the last',
    help: '0.25 means 25 %. A payment that differs by more is an exception to look at.',
    initial: '0.25',
    value: z
      .string()
      .trim()
      .regex(/^\d{1,2}(\.\d{1,4})?$/, 'Give a share such as 0.25, with at most four decimals.'),
  },
  'oneOffs.evidenceMegabytes': {
    title: 'Largest evidence file of a one-off payment, in megabytes',
    help: 'From 1 to 50. The files are kept in the ledger, which is backed up before each period is finalised.',
    initial: '5',
    value: wholeNumber(1, 50),
  },
  ...CLAIM_SETTINGS,
  'security.lockAfterMinutes': {
    title: 'Minutes without work before the application locks itself',
    help: 'From 1 to 120.',
    initial: '10',
    value: wholeNumber(1, 120),
  },
} as const satisfies Record<string, SettingDefinition>;

export type SettingKey = keyof typeof SETTINGS;

/** True for a setting that the application knows. */
export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

/** `0.25` → 2500 hundredths of a per cent, without a float in between. */
export function basisPoints(share: string): number {
  const [whole, decimals = ''] = share.split('.');
  return Number(whole) * 10_000 + Number(decimals.padEnd(4, '0'));
}

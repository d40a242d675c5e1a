import { z } from 'zod';
import { readReliefAmounts, reliefAmountsText } from '../../domain/statements/care-relief';
import { accountNumberField, sortCodeField } from './bank-fields';
import { ACTION_SETTINGS } from './action-settings';
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
  'bacs.processingDaysBefore': {
    title: 'Banking days before the pay date on which BACS processes the payments',
    help: 'From 0 to 5. BACS puts the money into the accounts on the banking day after it processed it: with 0 that is the banking day after the pay date, with 1 the pay date itself.',
    initial: '1',
    value: wholeNumber(0, 5),
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
  'exceptions.recoveryShare': {
    title: 'Share of a payment that an overpayment may take without a plan',
    help: '0.5 means 50 %. Where more of a payment is taken and nobody has set a recovery plan, it is an exception to look at.',
    initial: '0.5',
    value: z
      .string()
      .trim()
      .regex(
        /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/,
        'Give a share from 0 to 1 such as 0.5, with at most four decimals.',
      ),
  },
  'oneOffs.evidenceMegabytes': {
    title: 'Largest evidence file of a one-off payment, in megabytes',
    help: 'From 1 to 50. The files are kept in the ledger, which is backed up before each period is finalised.',
    initial: '5',
    value: wholeNumber(1, 50),
  },
  'stays.confirmEveryDays': {
    title: 'Days after which a stay has to be confirmed again',
    help: 'A placement of which nothing was heard for longer is listed under “Still placed?”. From 1 to 365.',
    initial: '28',
    value: wholeNumber(1, 365),
  },
  ...CLAIM_SETTINGS,
  ...ACTION_SETTINGS,
  'sync.pageAddress': {
    title: 'Address of the carers’ page',
    help: 'As carers type it, such as https://carers.example.gov.uk/. Stands in the letter with a new account.',
    initial: '',
    value: text(200).refine(
      (value) => value === '' || (URL.canParse(value) && isSecret(new URL(value))),
      'Give an address that begins with https://.',
    ),
  },
  'sync.staleAfterDays': {
    title: 'Days after which the carers’ page may be out of date',
    help: 'From 1 to 365. A carer who opens an older publication is told that there may be a newer one.',
    initial: '35',
    value: wholeNumber(1, 365),
  },
  'security.lockAfterMinutes': {
    title: 'Minutes without work before the application locks itself',
    help: 'From 1 to 120.',
    initial: '10',
    value: wholeNumber(1, 120),
  },
  'statements.qualifyingCareRelief': {
    title: 'Qualifying care relief, by tax year',
    help: 'For each tax year: a household’s fixed amount, a week under 11, a week from 11, in pounds; years are parted by a semicolon. HMRC’s helpsheet HS236 has them. An annual statement of a year that is not here says so.',
    initial: '2023-24: 18140 375 450; 2024-25: 19360 405 485; 2025-26: 19690 415 495',
    value: z
      .string()
      .trim()
      .transform((value, context) => {
        const read = readReliefAmounts(value);
        if (read.ok) return reliefAmountsText(read.years);
        const message = `“${read.part}” cannot be read. Give each year once, like 2025-26: 19690 415 495.`;
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
      }),
  },
} as const satisfies Record<string, SettingDefinition>;

export type SettingKey = keyof typeof SETTINGS;

/** True for a setting that the application knows. */
export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

/** Where nobody on the way reads what is typed: browsers count what does not leave the computer among it. */
function isSecret({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}

/** `0.25` → 2500 hundredths of a per cent, without a float in between. */
export function basisPoints(share: string): number {
  const [whole, decimals = ''] = share.split('.');
  return Number(whole) * 10_000 + Number(decimals.padEnd(4, '0'));
}

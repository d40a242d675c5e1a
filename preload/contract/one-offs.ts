import { z } from 'zod';
import { MAX_PENCE } from '../../domain/money/pence';
import { ONE_OFF_PURPOSES, type OneOffPurpose } from '../../domain/one-offs/one-off';
import { change, query } from './command';
import { isoDate, note, optionalText, pence, reference } from './fields';

export { ONE_OFF_PURPOSES, type OneOffPurpose };

/** `paid`: approved, and a finalised period paid it. Until then an approved one can still be withdrawn. */
export const ONE_OFF_STATES = ['pending', 'approved', 'paid', 'rejected', 'withdrawn'] as const;
export type OneOffState = (typeof ONE_OFF_STATES)[number];

/** A manual line with the names that a person reads, from its entry to its payment. */
export interface OneOffRow {
  readonly id: number;
  readonly provider: string;
  readonly providerName: string;
  readonly client: string | null;
  readonly clientName: string | null;
  readonly serviceLevel: string | null;
  readonly serviceLevelName: string | null;
  readonly purpose: OneOffPurpose;
  readonly date: string;
  readonly quantityHundredths: number | null;
  readonly unit: 'mile' | 'item' | null;
  readonly ratePence: number | null;
  /** Below nil: taken from the payment. */
  readonly amountPence: number;
  readonly reason: string;
  readonly evidence: {
    readonly name: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
  } | null;
  readonly state: OneOffState;
  readonly enteredBy: string;
  readonly enteredAt: string;
  /** Who approved, rejected or withdrew it, when, and why. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
  /** The finalised period that paid it. */
  readonly paidIn: string | null;
  /** The period that would pay it once it is approved, as the calendar is now; null where none holds its day, or never. */
  readonly payableIn: string | null;
}

/** What a carer, child, service level and day make of a quantity: the sum that will be frozen when it is entered. */
export interface WorkedOutOneOff {
  readonly ratePence: number;
  readonly unit: 'mile' | 'item';
  readonly amountPence: number;
}

/** A file by its path on this computer, or by its bytes. */
const evidence = z.union([
  z.object({ path: z.string().min(1) }),
  z.object({
    name: z.string().min(1).max(400),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'Give the bytes of a file.'),
  }),
]);

const quantityHundredths = z
  .number()
  .int('A quantity has at most two decimals.')
  .min(1, 'A quantity is more than nought. To take money back, give an amount below nil.')
  .max(99_999_999, 'That quantity is too large.');

const oneOffFields = z.object({
  provider: reference,
  client: reference.nullable(),
  serviceLevel: reference.nullable(),
  purpose: z.enum(ONE_OFF_PURPOSES),
  date: isoDate,
  quantityHundredths: quantityHundredths.nullable(),
  amountPence: pence
    .min(-MAX_PENCE)
    .refine((value) => value !== 0, 'Give an amount other than nil.')
    .nullable(),
  reason: note,
});

type Sum = Pick<z.infer<typeof oneOffFields>, 'quantityHundredths' | 'amountPence'>;

const hasOneSum = ({ quantityHundredths: quantity, amountPence }: Sum): boolean =>
  (quantity === null) !== (amountPence === null);

/** Told at both, as a form shows one of the two; and at once, whatever else is missing. */
const ONE_SUM = {
  message: 'Give either a quantity or an amount.',
  when: ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null,
};

/** A quantity at the service level's rate, or an amount; below nil only where it is not about an overpayment. */
export const oneOffInput = oneOffFields
  .extend({ evidence: evidence.nullable() })
  .refine(hasOneSum, { ...ONE_SUM, path: ['quantityHundredths'] })
  .refine(hasOneSum, { ...ONE_SUM, path: ['amountPence'] })
  .refine((line) => (line.purpose === 'payment') === (line.serviceLevel !== null), {
    path: ['serviceLevel'],
    message: 'Choose the service level that it is booked under.',
  })
  .refine((line) => line.purpose === 'payment' || (line.amountPence ?? 0) > 0, {
    path: ['amountPence'],
    message: 'Give the amount that was repaid or is written off, more than nil.',
  });

const oneOff = z.object({ id: z.number().int() });

export const oneOffsContract = {
  /** The newest first. */
  'oneOffs.list': query<readonly OneOffRow[]>()(
    'signedIn',
    z.object({
      provider: reference.optional(),
      client: reference.optional(),
      state: z.enum(ONE_OFF_STATES).optional(),
    }),
  ),
  'oneOffs.read': query<OneOffRow>()('signedIn', oneOff),
  /** The sum of a quantity before it is entered; refused where it could not be entered. */
  'oneOffs.workOut': query<WorkedOutOneOff>()(
    ['officer', 'administrator'],
    oneOffFields
      .pick({ provider: true, client: true, date: true })
      .extend({ serviceLevel: reference, quantityHundredths }),
  ),
  /** Waits for a second person from then on: nothing is paid of it before. */
  'oneOffs.enter': change<OneOffRow>()(['officer', 'administrator'], oneOffInput),
  /** Never by the person who entered it. Paid in the first period finalised after that does not end before its day. */
  'oneOffs.approve': change<OneOffRow>()(
    ['approver'],
    oneOff.extend({ note: optionalText(1000).optional() }),
  ),
  'oneOffs.reject': change<OneOffRow>()(['approver'], oneOff.extend({ note })),
  /** By the person who entered it or an approver, as long as no finalised period has paid it. */
  'oneOffs.withdraw': change<OneOffRow>()(
    ['officer', 'administrator', 'approver'],
    oneOff.extend({ note: optionalText(1000).optional() }),
  ),
  /** The attached file as it was taken. */
  'oneOffs.evidence': query<{ name: string; mediaType: string; bytes: Uint8Array }>()('signedIn', oneOff),
};

import { z } from 'zod';
import type { BankState, ProviderType } from '../../domain/facts';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { AskedFor, ChangeRequest } from './actions';
import { change, query } from './command';
import { nothing, optionalText, personName, reference } from './fields';
import type { PlacementRow } from './placements';
import type { AuditEventRow } from './audit';

export interface CarerRow {
  readonly ref: string;
  readonly name: string;
  readonly type: ProviderType;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly supplierRef: string | null;
  readonly bank: BankState;
  /** Open placements today by the ledger's current period. */
  readonly placements: number;
  readonly lastPaidPence: number | null;
}

/** Bank details as most people see them: masked. */
export interface BankDetailsRow {
  readonly id: number;
  readonly provider: string;
  readonly providerName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly accountName: string;
  readonly state: 'unconfirmed' | 'confirmed' | 'superseded';
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  /** The action in which the carer asked for them; null for those that were entered by hand or imported. */
  readonly askedFor: AskedFor | null;
}

export interface CarerPaymentRow extends PaymentPeriod {
  readonly state: 'current' | 'finalised';
  readonly totalPence: number;
}

/** Everything about one carer. */
export interface CarerDetail {
  readonly carer: CarerRow;
  readonly placements: readonly PlacementRow[];
  readonly payments: readonly CarerPaymentRow[];
  readonly bankDetails: readonly BankDetailsRow[];
  /** What the carer asked to have changed, in order. */
  readonly changes: readonly ChangeRequest[];
  readonly history: readonly AuditEventRow[];
}

const oneCarer = z.object({ ref: reference });

export const carerInput = z.object({
  ref: reference,
  name: personName,
  type: z.enum(['foster_carer', 'supported_lodgings']),
  email: z.union([
    z.literal('').transform(() => null),
    z.null(),
    z.email('Give an e-mail address such as sam@example.org.'),
  ]),
  phone: optionalText(40),
  address: optionalText(300),
  postcode: optionalText(10),
  supplierRef: optionalText(40),
});

export const bankDetailsInput = z.object({
  provider: reference,
  sortCode: z.string(),
  accountNumber: z.string(),
  accountName: personName,
});

export const carersContract = {
  'carers.list': query<readonly CarerRow[]>()('signedIn', nothing),
  'carers.read': query<CarerDetail>()('signedIn', oneCarer),
  /** `isNew` says whether the reference must be new or must exist. */
  'carers.save': change<CarerRow>()(['officer', 'administrator'], carerInput.extend({ isNew: z.boolean() })),
  /** Refused where the modulus check fails. Takes effect once another person has confirmed it. */
  'carers.enterBankDetails': change<BankDetailsRow>()(['officer', 'administrator'], bankDetailsInput),
  'carers.bankDetailsToConfirm': query<readonly BankDetailsRow[]>()('signedIn', nothing),
  /** In full, for whoever compares them with the carer's form; audited. */
  'carers.showBankDetails': change<{ sortCode: string; accountNumber: string }>()(
    ['officer', 'approver', 'administrator'],
    z.object({ provider: reference, id: z.number().int() }),
  ),
  /** Confirms what waits for these carers; those that the person entered themselves are left, and counted. */
  'carers.confirmBankDetails': change<{ confirmed: number; own: number }>()(
    ['officer', 'approver', 'administrator'],
    z.object({ providers: z.array(reference).min(1).max(100_000) }),
  ),
};

import { z } from 'zod';
import { application, query } from './command';
import { isoDate, note, periodName, reference } from './fields';

/** What is checked against the bank's report of a BACS file. Accounts are masked. */
export interface BacsTotals {
  readonly fileName: string;
  /** 0 for the period's first file, from 1 for its re-issues. */
  readonly number: number;
  /** Why it is a re-issue; null for the first file. */
  readonly reason: string | null;
  readonly madeBy: string;
  readonly madeAt: string;
  /** The submission's serial number, by which the bank knows it. */
  readonly serial: string;
  readonly serviceUserNumber: string;
  readonly originatorName: string;
  readonly originatorSortCode: string;
  readonly originatorAccountNumber: string;
  /** The day on which BACS processes it, and the banking day after it, when the money is in the accounts. */
  readonly processingDay: string;
  readonly inAccountsOn: string;
  readonly payments: number;
  readonly totalPence: number;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly firstReference: string;
  readonly lastReference: string;
}

/** The BACS files of a finalised period: those that were written, or the one that can be. */
export interface PeriodBacs {
  readonly files: readonly BacsTotals[];
  /** What the first file will hold; null once it was written, or where nothing is to be paid. */
  readonly planned: {
    readonly payments: number;
    readonly totalPence: number;
    readonly processingDay: string;
    readonly inAccountsOn: string;
  } | null;
  /** Payments of nil, which are in no file. */
  readonly nilPayments: number;
  /** Why the first file cannot be written now; null where it can, or was. */
  readonly problem: string | null;
  /** What to know about its days: that the pay date is no banking day. */
  readonly notice: string | null;
}

/** A payment of a period's first BACS file, with the account that it would be issued to again. */
export interface ReissuablePayment {
  readonly provider: string;
  readonly providerName: string;
  readonly amountPence: number;
  /** The account that it went to, masked. */
  readonly paidSortCode: string;
  readonly paidAccountNumber: string;
  /** The carer's confirmed account of now, masked; null where there is none to pay to. */
  readonly sortCode: string | null;
  readonly accountNumber: string | null;
  /** True where that is another account than the one that it went to. */
  readonly isOtherAccount: boolean;
  /** Why it cannot be issued again now; null where it can. */
  readonly whyNot: string | null;
  /** How often it was issued again already. */
  readonly reissues: number;
}

const to = z.string().min(1);
const job = z.string().min(1);

export const bacsContract = {
  'bacs.read': query<PeriodBacs>()('signedIn', z.object({ period: periodName })),
  /**
   * Writes a finalised period's BACS file and its totals sheet to a folder: the first time it is recorded, from then on
   * the same bytes are written. `number` names a re-issue.
   */
  'bacs.export': application<{ files: readonly string[]; notice: string | null }>()(
    ['officer', 'approver', 'administrator'],
    z.object({ period: periodName, number: z.number().int().min(0).max(99).optional(), to, job }),
  ),
  'bacs.reissuable': query<readonly ReissuablePayment[]>()(
    ['officer', 'approver'],
    z.object({ period: periodName }),
  ),
  /** Issues payments again that the bank sent back, to the carers' confirmed accounts of now: a further file. */
  'bacs.reissue': application<{ files: readonly string[]; number: number }>()(
    ['approver'],
    z.object({
      period: periodName,
      providers: z.array(reference).min(1, 'Choose at least one payment.').max(100_000),
      reason: note,
      processingDay: isoDate,
      to,
      job,
    }),
  ),
};

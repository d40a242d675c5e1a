import { z } from 'zod';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { ProviderType } from '../../domain/facts';
import type { ExceptionCode } from '../../domain/schedule/exceptions';
import type { PaymentLine } from '../../domain/schedule/payment-line';
import type { PeriodState } from '../../domain/schedule/schedule';
import { application, change, query } from './command';
import { financialYear, frequency, isoDate, note, nothing, periodName, reference } from './fields';

/** A period of the calendar. A current period that is prepared waits for another person's approval. */
export interface PeriodRow extends PaymentPeriod {
  readonly state: PeriodState;
  readonly prepared: { readonly by: string; readonly at: string } | null;
  readonly finalised: {
    readonly by: string;
    readonly at: string;
    readonly payments: number;
    readonly lines: number;
    readonly totalPence: number;
    readonly seal: string;
  } | null;
}

/** A row of the payments grid. */
export interface PaymentRow {
  readonly provider: string;
  readonly providerName: string;
  readonly providerType: ProviderType;
  readonly children: number;
  readonly carePence: number;
  readonly adjustmentsPence: number;
  readonly claimsPence: number;
  /** Payments entered by hand, and extras. */
  readonly oneOffsPence: number;
  /** Brought and carried forward, and recoveries. */
  readonly recoveriesPence: number;
  readonly netPence: number;
  readonly lastPence: number | null;
  readonly changePence: number | null;
  readonly blocking: number;
  readonly toAccept: number;
  readonly accepted: number;
}

export interface PeriodPayments {
  readonly period: PeriodRow;
  readonly totalPence: number;
  readonly carers: number;
  readonly lines: number;
  readonly children: number;
  /** Of the period before; null where there is none. */
  readonly lastTotalPence: number | null;
  readonly payments: readonly PaymentRow[];
}

export interface ExceptionRow {
  readonly provider: string;
  readonly providerName: string;
  readonly code: ExceptionCode;
  readonly blocking: boolean;
  readonly message: string;
  readonly subject: string | null;
  readonly accepted: { readonly by: string; readonly at: string; readonly note: string } | null;
}

/** A payment line with the names that a person reads and its sum in words. */
export interface ExplainedLine extends PaymentLine {
  readonly clientName: string | null;
  readonly serviceLevelName: string | null;
  /** What the line is, in one short sentence: "In-house fostering, 9–12 Apr 2026". */
  readonly description: string;
  /** "Why?": the sum in words, a sentence each. */
  readonly why: readonly string[];
}

export interface PaymentDetail {
  readonly period: PeriodRow;
  readonly provider: string;
  readonly providerName: string;
  readonly totalPence: number;
  readonly lines: readonly ExplainedLine[];
  readonly exceptions: readonly ExceptionRow[];
}

/** A difference between two periods, or between what was prepared and what would be paid now. */
export interface PaymentChange {
  readonly provider: string;
  readonly providerName: string;
  readonly beforePence: number | null;
  readonly afterPence: number | null;
  readonly reasons: readonly string[];
}

/** What finalising would do, for the approver to see before giving their password. */
export interface FinalisePreview {
  readonly period: PeriodRow;
  readonly totalPence: number;
  readonly payments: number;
  readonly lines: number;
  readonly byKind: readonly {
    readonly kind: PaymentLine['kind'];
    readonly lines: number;
    readonly totalPence: number;
  }[];
  readonly lastTotalPence: number | null;
  readonly acceptedExceptions: readonly ExceptionRow[];
  /** What changed since it was prepared; not empty means that it cannot be finalised as it is. */
  readonly changedSincePrepared: readonly PaymentChange[];
  readonly nextPeriod: PeriodRow | null;
}

export interface FinaliseResult {
  readonly period: string;
  readonly payments: number;
  readonly lines: number;
  readonly totalPence: number;
  readonly seal: string;
  readonly backup: string | null;
}

const onePeriod = z.object({ period: periodName });
const oneException = z.object({
  period: periodName,
  provider: reference,
  code: z.string(),
  subject: z.string().nullable(),
  message: z.string(),
});

export const periodsContract = {
  'periods.list': query<{
    periods: readonly PeriodRow[];
    years: readonly string[];
    current: string | null;
  }>()('signedIn', z.object({ year: financialYear.optional() })),
  /** Adds a year's periods, or those that are missing, back to back. */
  'periods.addYear': change<{ added: number }>()(
    ['officer', 'administrator'],
    z.object({ year: financialYear, firstDay: isoDate, frequency }),
  ),
  'periods.save': change<PeriodRow>()(
    ['officer', 'administrator'],
    z.object({ period: periodName, firstDay: isoDate, lastDay: isoDate, payDate: isoDate }),
  ),
  'periods.payments': query<PeriodPayments>()('signedIn', onePeriod),
  'periods.payment': query<PaymentDetail>()(
    'signedIn',
    z.object({ period: periodName, provider: reference }),
  ),
  'periods.exceptions': query<readonly ExceptionRow[]>()('signedIn', onePeriod),
  /** Accepts one exception as it stands: a different message needs accepting again. */
  'periods.acceptException': change<null>()(['officer'], oneException.extend({ note })),
  /** Accepts several as they stand, with one note: where one of them reads differently by now, none is accepted. */
  'periods.acceptExceptions': change<{ accepted: number }>()(
    ['officer'],
    onePeriod.extend({
      exceptions: z.array(oneException.omit({ period: true })).min(1),
      note,
    }),
  ),
  'periods.withdrawAcceptance': change<null>()(['officer'], oneException),
  /** What changed since the period before, the largest difference first. */
  'periods.changes': query<readonly PaymentChange[]>()('signedIn', onePeriod),
  'periods.prepare': change<PeriodRow>()(
    ['officer'],
    onePeriod.extend({ acceptExceptions: z.boolean().optional() }),
  ),
  /** Takes a prepared period back to work on it. */
  'periods.takeBack': change<PeriodRow>()(['officer', 'approver'], onePeriod),
  'periods.finalisePreview': query<FinalisePreview>()(['approver', 'officer'], onePeriod),
  /** Pays: seals the period for ever. The approver gives their password again. */
  'periods.finalise': application<FinaliseResult>()(['approver'], onePeriod.extend({ password: z.string() })),
  'periods.totals': query<readonly { readonly period: string; readonly totalPence: number }[]>()(
    'signedIn',
    nothing,
  ),
};

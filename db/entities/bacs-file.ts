import { EntitySchema } from 'typeorm';
import { day, instant, numberedId, periodName, whole, word } from './columns';

/**
 * A BACS file that was written. `number` is 0 for a period's first, from 1 for its re-issues, which have a reason.
 * `content` is the file as it goes to the bank, with accounts in full; `sha256` is the hash of its bytes.
 */
export interface BacsFileRow {
  readonly id: number;
  readonly period: string;
  readonly number: number;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly reason: string | null;
  readonly processingDay: string;
  readonly paymentCount: number;
  readonly totalPence: number;
  readonly sha256: string;
  readonly content: string;
}

export const BacsFileEntity = new EntitySchema<BacsFileRow>({
  name: 'BacsFile',
  tableName: 'bacs_file',
  columns: {
    id: numberedId,
    period: periodName('period'),
    number: whole('number'),
    madeBy: word('made_by'),
    madeAt: instant('made_at'),
    reason: { type: 'text', nullable: true },
    processingDay: day('processing_day'),
    paymentCount: whole('payment_count'),
    totalPence: whole('total_pence'),
    sha256: word(),
    content: { type: 'text' },
  },
});

/** A payment in a BACS file. `number` is the file's: a payment is in one file with number 0. */
export interface BacsFilePaymentRow {
  readonly id: number;
  readonly fileId: number;
  readonly paymentId: number;
  readonly number: number;
}

export const BacsFilePaymentEntity = new EntitySchema<BacsFilePaymentRow>({
  name: 'BacsFilePayment',
  tableName: 'bacs_file_payment',
  columns: {
    id: numberedId,
    fileId: whole('file_id'),
    paymentId: whole('payment_id'),
    number: whole('number'),
  },
});

import { EntitySchema } from 'typeorm';
import { numberedId, instant, optional, periodName, word } from './columns';

/** An exception that somebody looked at and accepted by name, with the message as they saw it. */
export interface ExceptionAcceptanceRow {
  readonly id: number;
  readonly period: string;
  readonly provider: string;
  readonly code: string;
  readonly subject: string | null;
  readonly message: string;
  readonly note: string;
  readonly acceptedBy: string;
  readonly acceptedAt: string;
}

export const ExceptionAcceptanceEntity = new EntitySchema<ExceptionAcceptanceRow>({
  name: 'ExceptionAcceptance',
  tableName: 'exception_acceptance',
  columns: {
    id: numberedId,
    period: periodName('period'),
    provider: word('provider_ref'),
    code: word(),
    subject: word('subject', optional),
    message: { type: 'text' },
    note: { type: 'text' },
    acceptedBy: word('accepted_by'),
    acceptedAt: instant('accepted_at'),
  },
});

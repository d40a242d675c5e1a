import type { ExceptionAcceptanceRow } from '../../db/entities/exception-acceptance';
import { BLOCKING_CODES, type ExceptionCode, type PaymentException } from '../../domain/schedule/exceptions';
import type { Schedule } from '../../domain/schedule/schedule';
import type { ExceptionRow } from '../../preload/contract/periods';
import type { Names } from './names';

/** A period's exceptions, each with its acceptance, by provider in the schedule's order. */
export function exceptionRows(
  schedule: Schedule,
  acceptances: readonly ExceptionAcceptanceRow[],
  names: Pick<Names, 'provider'>,
): ExceptionRow[] {
  if (schedule.state === 'finalised') return acceptances.map((row) => acceptedRow(row, names));
  const byKey = new Map(acceptances.map((row) => [keyOf(row), row]));
  return schedule.payments.flatMap(({ provider, exceptions }) =>
    exceptions.map((exception) => ({
      ...exception,
      provider,
      providerName: names.provider(provider),
      accepted: exception.blocking
        ? null
        : acceptanceOf(byKey.get(keyOf({ ...exception, provider })), exception),
    })),
  );
}

/** An acceptance holds for the message that was accepted: where the facts changed, it has to be looked at again. */
function acceptanceOf(
  row: ExceptionAcceptanceRow | undefined,
  exception: PaymentException,
): ExceptionRow['accepted'] {
  if (row?.message !== exception.message) return null;
  return { by: row.acceptedBy, at: row.acceptedAt, note: row.note };
}

function acceptedRow(row: ExceptionAcceptanceRow, names: Pick<Names, 'provider'>): ExceptionRow {
  return {
    provider: row.provider,
    providerName: names.provider(row.provider),
    code: row.code as ExceptionCode,
    blocking: (BLOCKING_CODES as readonly string[]).includes(row.code),
    message: row.message,
    subject: row.subject,
    accepted: { by: row.acceptedBy, at: row.acceptedAt, note: row.note },
  };
}

/** Tells the exceptions of a period apart. */
export function keyOf(exception: { provider: string; code: string; subject: string | null }): string {
  return JSON.stringify([exception.provider, exception.code, exception.subject]);
}

/** What stands in the way of preparing: blocking exceptions, and those that nobody has accepted. */
export function openExceptions(rows: readonly ExceptionRow[]): {
  blocking: ExceptionRow[];
  toAccept: ExceptionRow[];
} {
  return {
    blocking: rows.filter((row) => row.blocking),
    toAccept: rows.filter((row) => !row.blocking && row.accepted === null),
  };
}

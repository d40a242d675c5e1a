import { LedgerError } from './ledger-error';

/** Among what caused an error, in whatever it was wrapped: SQLite's own word for a disk that is full. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === 'SQLITE_FULL') return true;
  return isDiskFull(error.cause) || ('driverError' in error && isDiskFull(error.driverError));
}

/** The refusal for a ledger whose disk is full; null where an error is something else. */
export function diskFull(path: string, error: unknown): LedgerError | null {
  if (!isDiskFull(error)) return null;
  const message = `The disk that ${path} is on is full, so the ledger could not be written. What was saved before is whole. Make room there, then try again.`;
  return new LedgerError('cannot_write', message, { cause: error });
}

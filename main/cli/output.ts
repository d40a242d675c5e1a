import { LedgerError } from '../../db/ledger-file/ledger-error';
import type { CommandError } from '../../preload/contract/result';
import { Refusal } from '../door/refusal';
import type { CommanderError } from 'commander';
import { CommandRefused, WrongUsage } from './failure';

/** Writes a command's outcome: one JSON document with `--json`, else what `readable` makes of it. */
export function printOutcome(outcome: unknown, isJson: boolean, readable: (outcome: never) => string): void {
  const text = isJson ? JSON.stringify(outcome) : readable(outcome as never);
  process.stdout.write(`${text}\n`);
}

/** Writes why a command was refused: the error as JSON with `--json`, else its message to standard error. */
export function printRefusal(error: unknown, isJson: boolean): void {
  const refusal = refusalOf(error);
  if (isJson) process.stdout.write(`${JSON.stringify({ error: refusal })}\n`);
  process.stderr.write(`${refusal.message}\n`);
}

/** Says what cannot be asked like that. Commander has said its own part to standard error already. */
export function printWrongUsage(error: CommanderError | WrongUsage, isJson: boolean): void {
  if (isJson)
    process.stdout.write(`${JSON.stringify({ error: { code: 'wrong_usage', message: error.message } })}\n`);
  if (error instanceof WrongUsage) process.stderr.write(`${error.message}\n`);
}

function refusalOf(error: unknown): CommandError {
  if (error instanceof CommandRefused) return error.error;
  if (error instanceof Refusal) return error.toError();
  if (error instanceof LedgerError) return { code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message: `Something went wrong that was not expected: ${message}` };
}

/** Rows in columns, for a terminal: text on the left, numbers and money on the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths =
    rows[0]?.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const isFigure = (cell: string): boolean => /^[−-]?£?[\d,.]+$/.test(cell);
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          isFigure(cell) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

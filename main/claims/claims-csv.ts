import { stringify } from 'csv-stringify/sync';
import { EXCEL_CSV } from '../../domain/csv/excel-csv';
import { harmless } from '../../domain/csv/harmless';
import { decimalPounds } from '../../domain/money/format-money';
import type { ClaimRow, claimsContract } from '../../preload/contract/claims';
import type { Handlers } from '../door/context';
import { listClaims } from './read-claims';

const COLUMNS = [
  'claim',
  'provider_ref',
  'provider_name',
  'day',
  'state',
  'origin',
  'items',
  'amount',
  'accepted',
  'paid_in',
  'blocking_checks',
  'other_checks',
  'entered_by',
  'submitted_at',
  'notes',
] as const;

/**
 * Claims as CSV, one row a claim: pounds with two decimals, ISO dates, CRLF, and a byte order mark by which Excel knows
 * UTF-8. Without names the columns of the carer's name and of the notes are left out: notes may name anybody.
 */
export const readClaimsCsv: Handlers<typeof claimsContract>['claims.csv'] = async (
  context,
  { claims, withNames },
) => {
  const rows = new Map((await listClaims(context, {})).map((row) => [row.id, row]));
  const text = stringify(claims.flatMap((id) => rows.get(id) ?? []).map(cellsOf), {
    header: true,
    columns: COLUMNS.filter((name) => withNames || (name !== 'provider_name' && name !== 'notes')),
    ...EXCEL_CSV,
  });
  return { fileName: 'claims.csv', text };
};

function cellsOf(row: ClaimRow): Record<(typeof COLUMNS)[number], string> {
  return {
    claim: String(row.id),
    provider_ref: harmless(row.provider),
    provider_name: harmless(row.providerName),
    day: row.day,
    state: row.state,
    origin: row.origin,
    items: String(row.items),
    amount: decimalPounds(row.amountPence),
    accepted: decimalPounds(row.acceptedPence),
    paid_in: row.paidIn.join(' '),
    blocking_checks: String(row.checks.blocking),
    other_checks: String(row.checks.advisory),
    entered_by: harmless(row.enteredBy),
    submitted_at: row.submittedAt ?? '',
    notes: harmless(row.notes),
  };
}

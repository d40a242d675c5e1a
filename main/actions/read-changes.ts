import type { BooksReader } from '../../db/books';
import type { ChangeRequestRow } from '../../db/entities/action';
import type { BankDetailsRow } from '../../db/entities/bank-details';
import { shownChange, shownRequest } from '../../db/repositories/actions';
import type { RequestedChange } from '../../domain/actions/change-request';
import type { AccountAskedFor, ChangeRequest } from '../../preload/contract/actions';
import type { AuditEventRow } from '../../preload/contract/audit';
import { historyOf } from '../audit/event-rows';
import { basisOf, carerRecord, recordedIn, saySame, type CarerRecord } from './carer-record';

/** What change requests are told with. */
interface Told {
  readonly record: CarerRecord;
  readonly accounts: readonly BankDetailsRow[];
  /** What happened to the carer's record, the newest first. */
  readonly history: readonly AuditEventRow[];
  /** Everything that the carer asked for and that waits. */
  readonly waiting: readonly ChangeRequestRow[];
}

/** A carer's change requests as most people see them, in order; of one thread where it is named. */
export async function changeRequests(
  books: BooksReader,
  provider: string,
  action?: number,
): Promise<ChangeRequest[]> {
  const all = await books.actions.changesOf(provider);
  const wanted = action === undefined ? all : all.filter((row) => row.action === action);
  if (wanted.length === 0) return [];
  const told: Told = {
    record: await carerRecord(books, provider),
    accounts: await books.bankDetails.history(provider),
    history: await historyOf(books, ['provider', 'bank_details'], provider),
    waiting: all.filter(({ state }) => state === 'requested'),
  };
  return wanted.map((row) => changeRequest(row, told));
}

function changeRequest(row: ChangeRequestRow, told: Told): ChangeRequest {
  const { bankDetails, ...shown } = shownChange(row);
  const account = accountOf(told.accounts.find(({ id }) => id === bankDetails));
  const facts = { ...shown, account, confirmedBy: account?.confirmedBy ?? null };
  if (row.state !== 'requested') return { ...facts, ...NOT_WAITING, before: beforeOf(row, told) };
  const { kind } = row.requested;
  const recorded = recordedIn(told.record, kind);
  return {
    ...facts,
    before: recorded && shownRequest(recorded),
    basis: basisOf(told.record, kind),
    isThere: saySame(row.requested, recorded),
    changedSince: changedSince(row, told.history),
    replaces: kind === 'bank_details' ? waitsIn(told.record) : null,
    alsoAskedIn: [
      ...new Set(
        told.waiting
          .filter((other) => other.id !== row.id && other.requested.kind === kind)
          .map((other) => other.action),
      ),
    ],
  };
}

const NOT_WAITING = { basis: null, isThere: false, changedSince: null, replaces: null, alsoAskedIn: [] };

function accountOf(details: BankDetailsRow | undefined): AccountAskedFor | null {
  if (!details) return null;
  const { state, enteredBy, confirmedBy, confirmedAt } = details;
  return { state, enteredBy, confirmedBy, confirmedAt };
}

function waitsIn({ account }: CarerRecord): ChangeRequest['replaces'] {
  return account?.state === 'unconfirmed' ? { by: account.enteredBy, at: account.enteredAt } : null;
}

/** The trail's own "before" of the change that was made: what the record said then. */
function beforeOf(row: ChangeRequestRow, { history }: Told): RequestedChange | null {
  if (row.state !== 'made') return null;
  const subject = subjectOf(row.requested);
  const event = history.find(({ at, subjectKind }) => at === row.decidedAt && subjectKind === subject);
  const field = (name: string): string => {
    const value = event?.before?.[name];
    return typeof value === 'string' ? value : '';
  };
  const { kind } = row.requested;
  const said: RequestedChange = {
    bank_details: {
      kind: 'bank_details' as const,
      sortCode: field('sortCode'),
      accountNumber: field('accountNumber'),
      accountName: field('accountName'),
    },
    address: { kind: 'address' as const, address: field('address'), postcode: field('postcode') },
    phone: { kind: 'phone' as const, phone: field('phone') },
    email: { kind: 'email' as const, email: field('email') },
  }[kind];
  const { kind: _kind, ...facts } = said;
  return Object.values(facts).every((value) => value === '') ? null : said;
}

/** Who changed the same thing in the record after it was asked for, the newest. */
function changedSince(
  { requested, requestedAt }: ChangeRequestRow,
  history: readonly AuditEventRow[],
): ChangeRequest['changedSince'] {
  const { kind: _kind, ...facts } = requested;
  const subject = subjectOf(requested);
  const later = history.find(
    ({ at, subjectKind, before, after }) =>
      at > requestedAt &&
      subjectKind === subject &&
      after !== null &&
      Object.keys(facts).some((field) => before?.[field] !== after[field]),
  );
  return later ? { by: later.user, at: later.at } : null;
}

/** The part of the trail in which such a change stands. */
function subjectOf({ kind }: RequestedChange): AuditEventRow['subjectKind'] {
  return kind === 'bank_details' ? 'bank_details' : 'provider';
}

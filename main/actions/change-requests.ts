import type { BooksReader } from '../../db/books';
import type { ActionRow, ChangeRequestRow } from '../../db/entities/action';
import type { RequestedChange } from '../../domain/actions/change-request';
import { normaliseAccountNumber } from '../../domain/bank-details/account-number';
import { normaliseSortCode } from '../../domain/bank-details/sort-code';
import type { actionsContract } from '../../preload/contract/actions';
import { checkAccount, enterBankDetails } from '../carers/bank-details';
import { saveCarer } from '../carers/save-carer';
import type { ChangeContext, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { basisOf, carerRecord, recordedIn, saySame, type CarerRecord } from './carer-record';
import { findAction } from './find-action';
import { readAction } from './read-actions';
import { refused, writeEntry } from './write-entry';

type Services = Handlers<typeof actionsContract>;

/** Takes down what the carer asks for, checked as it would be when entered by hand. */
export const requestChange: Services['actions.requestChange'] = async (context, { id, requested }) => {
  await takeDownChange(context, id, requested);
  return await readAction(context, id);
};

export async function takeDownChange(
  context: Pick<ChangeContext, 'books' | 'change'>,
  id: number,
  given: RequestedChange,
): Promise<void> {
  const { books, change } = context;
  const action = await findAction(books, id);
  if (action.mergedInto !== null) throw refused(action, 'merged');
  if (action.state === 'closed') {
    const message = `Action ${id} is closed. Reopen it first. Nothing was taken down.`;
    throw new Refusal('action_closed', message);
  }
  const requested = asEntered(given);
  await checkNews(books, action, requested);
  const request = await books.actions.addChange(
    {
      action: id,
      requested,
      state: 'requested',
      requestedBy: change.user,
      requestedAt: change.at,
      decidedBy: null,
      decidedAt: null,
      reason: null,
      bankDetails: null,
    },
    change,
  );
  const details = { change: request.id, outcome: 'requested' } as const;
  await writeEntry(context, action, { side: 'team', kind: 'change', body: '', details });
}

/** As the record would have it; refuses an account that cannot be. */
function asEntered(requested: RequestedChange): RequestedChange {
  if (requested.kind !== 'bank_details') return requested;
  checkAccount(requested);
  return {
    ...requested,
    sortCode: normaliseSortCode(requested.sortCode)!,
    accountNumber: normaliseAccountNumber(requested.accountNumber)!,
  };
}

/** Refuses what the record says already, and what was taken down already and waits. */
async function checkNews(
  books: BooksReader,
  { provider }: ActionRow,
  requested: RequestedChange,
): Promise<void> {
  refuseWhereThere(await carerRecord(books, provider), requested);
  const same = (await books.actions.changesOf(provider)).find(
    (other) => other.state === 'requested' && saySame(other.requested, requested),
  );
  if (!same) return;
  const message = `Action ${same.action} asks for the same already, and it waits there. Nothing was taken down.`;
  throw new Refusal('already_exists', message);
}

function refuseWhereThere(record: CarerRecord, requested: RequestedChange): void {
  if (!saySame(requested, recordedIn(record, requested.kind))) return;
  const message = `The record of ${record.carer.name} says so already. Nothing was changed.`;
  throw new Refusal('nothing_to_change', message);
}

/** Enters it in the carer's record by the same services as by hand, so under the same rules. */
export const makeChange: Services['actions.makeChange'] = async (context, { id, basis }) => {
  const { books, change } = context;
  const request = await findOpen(books, id);
  const action = await findAction(books, request.action);
  const record = await carerRecord(books, action.provider);
  if (basis !== undefined && basis !== basisOf(record, request.requested.kind)) {
    const message = `The record of ${record.carer.name} was changed meanwhile. Look at it again. Nothing was changed by this.`;
    throw new Refusal('changed_meanwhile', message);
  }
  refuseWhereThere(record, request.requested);
  const noted = { ...context, change: { ...change, note: `Action ${action.id}` } };
  const bankDetails = await enter(noted, record, request.requested);
  await decide(context, { ...request, state: 'made', bankDetails }, 'made');
  return await readAction(context, action.id);
};

export const refuseChange: Services['actions.refuseChange'] = async (context, { id, reason }) => {
  const request = await findOpen(context.books, id);
  await decide(context, { ...request, state: 'refused', reason }, 'refused');
  return await readAction(context, request.action);
};

/** Gives the number of the bank details that it became; null for anything else. */
async function enter(
  context: ChangeContext,
  { carer }: CarerRecord,
  requested: RequestedChange,
): Promise<number | null> {
  if (requested.kind === 'bank_details') {
    const { kind: _kind, ...account } = requested;
    return (await enterBankDetails(context, { provider: carer.ref, ...account })).id;
  }
  const { kind: _kind, ...facts } = requested;
  await saveCarer(context, { ...carer, ...facts, isNew: false });
  return null;
}

async function decide(
  context: ChangeContext,
  decided: Omit<ChangeRequestRow, 'decidedBy' | 'decidedAt'>,
  outcome: 'made' | 'refused',
): Promise<void> {
  const { books, change } = context;
  await books.actions.saveChange({ ...decided, decidedBy: change.user, decidedAt: change.at }, change);
  const action = await findAction(books, decided.action);
  await writeEntry(context, action, {
    side: 'team',
    kind: 'change',
    body: decided.reason ?? '',
    details: { change: decided.id, outcome },
  });
}

async function findOpen(books: BooksReader, id: number): Promise<ChangeRequestRow> {
  const request = found(await books.actions.findChange(id), `There is no change request ${id}.`);
  if (request.state === 'requested') return request;
  throw new Refusal(
    'already_decided',
    `${request.decidedBy} has ${request.state === 'made' ? 'made' : 'refused'} this change already.`,
  );
}

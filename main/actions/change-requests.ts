import type { BooksReader } from '../../db/books';
import type { ChangeRequestRow } from '../../db/entities/action';
import type { RequestedChange } from '../../domain/actions/change-request';
import type { actionsContract } from '../../preload/contract/actions';
import { checkAccount, enterBankDetails } from '../carers/bank-details';
import type { ChangeContext, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
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
  requested: RequestedChange,
): Promise<void> {
  const { books, change } = context;
  const action = await findAction(books, id);
  if (action.mergedInto !== null) throw refused(action, 'merged');
  if (requested.kind === 'bank_details') checkAccount(requested);
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

/** Enters it in the carer's record by the same services as by hand, so under the same rules. */
export const makeChange: Services['actions.makeChange'] = async (context, { id }) => {
  const { books, change } = context;
  const request = await findOpen(books, id);
  const action = await findAction(books, request.action);
  const noted = { ...context, change: { ...change, note: `Action ${action.id}` } };
  await enter(noted, action.provider, request.requested);
  const bankDetails =
    request.requested.kind === 'bank_details' ? await enteredDetails(books, action.provider) : null;
  await decide(context, { ...request, state: 'made', bankDetails }, 'made');
  return await readAction(context, action.id);
};

export const refuseChange: Services['actions.refuseChange'] = async (context, { id, reason }) => {
  const request = await findOpen(context.books, id);
  await decide(context, { ...request, state: 'refused', reason }, 'refused');
  return await readAction(context, request.action);
};

async function enter(
  context: ChangeContext,
  provider: string,
  { kind, ...facts }: RequestedChange,
): Promise<void> {
  if (kind === 'bank_details') {
    await enterBankDetails(context, { provider, ...(facts as Omit<RequestedBank, 'kind'>) });
    return;
  }
  const carer = found(await context.books.providers.find(provider), `There is no carer ${provider}.`);
  const { bank: _bank, ...row } = carer;
  await context.books.providers.save({ ...row, ...facts }, context.change);
}

type RequestedBank = Extract<RequestedChange, { kind: 'bank_details' }>;

async function enteredDetails(books: BooksReader, provider: string): Promise<number | null> {
  const { unconfirmed, confirmed } = await books.bankDetails.current(provider);
  return (unconfirmed ?? confirmed)?.id ?? null;
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

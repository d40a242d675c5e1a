import type { Books, BooksReader } from '../../db/books';
import type { OneOffRow as StoredOneOff } from '../../db/entities/one-off';
import type { oneOffsContract, OneOffRow } from '../../preload/contract/one-offs';
import type { ChangeContext, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { oneOffRows } from './one-off-rows';

type Services = Handlers<typeof oneOffsContract>;

/** Approves what another person entered: the next period that may, pays it. */
export const approveOneOff: Services['oneOffs.approve'] = async (context, { id, note }) => {
  const { books, user } = context;
  checkPending(await findOneOff(books, id), user.name, 'approve');
  return await decide(context, id, { state: 'approved', note: note ?? null });
};

/** Rejects what another person entered; it keeps the reason. */
export const rejectOneOff: Services['oneOffs.reject'] = async (context, { id, note }) => {
  const { books, user } = context;
  checkPending(await findOneOff(books, id), user.name, 'reject');
  return await decide(context, id, { state: 'rejected', note });
};

/** Takes a manual line back before it is paid, also after its approval. */
export const withdrawOneOff: Services['oneOffs.withdraw'] = async (context, { id, note }) => {
  const { books, user } = context;
  const stored = await findOneOff(books, id);
  const paidIn = (await books.oneOffs.paidIn()).get(id);
  if (paidIn !== undefined) {
    const message = `Period ${paidIn} paid it: it stays. To take it back, enter the same amount below nil.`;
    throw new Refusal('already_paid', message);
  }
  if (stored.state === 'rejected' || stored.state === 'withdrawn') throw decided(stored);
  if (stored.enteredBy !== user.name && !user.roles.includes('approver')) {
    const message = `Only ${stored.enteredBy}, who entered it, or an approver may withdraw it.`;
    throw new Refusal('not_allowed', message);
  }
  return await decide(context, id, { state: 'withdrawn', note: note ?? null });
};

/** A manual line by its number, or a refusal that says so. */
export async function findOneOff(books: BooksReader, id: number): Promise<StoredOneOff> {
  return found(await books.oneOffs.find(id), `There is no one-off payment number ${id}.`);
}

function checkPending(stored: StoredOneOff, user: string, verb: 'approve' | 'reject'): void {
  if (stored.state !== 'pending') throw decided(stored);
  if (stored.enteredBy === user) {
    const message = `${user} entered this: another person has to ${verb} it. You can withdraw it.`;
    throw new Refusal('own_work', message);
  }
}

function decided({ state, decidedBy }: StoredOneOff): Refusal {
  return new Refusal(
    'already_decided',
    `${decidedBy ?? 'Somebody'} has ${state} it already. Nothing changed.`,
  );
}

async function decide(
  { books, change }: Pick<ChangeContext, 'books' | 'change'>,
  id: number,
  decision: Parameters<Books['oneOffs']['decide']>[1],
): Promise<OneOffRow> {
  const stored = await books.oneOffs.decide(id, decision, change);
  return (await oneOffRows(books))(stored);
}

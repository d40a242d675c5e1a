import { isDeepStrictEqual } from 'node:util';
import type { BooksReader } from '../../db/books';
import type { ClaimRow as StoredClaim } from '../../db/entities/claim';
import type { ClaimItem } from '../../domain/claims/claim';
import { formatDate } from '../../domain/calendar/format-dates';
import type { claimsContract } from '../../preload/contract/claims';
import type { ChangeContext, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { checkItem } from './check-item';
import { keepAttachment } from './claim-attachments';
import { checkClaimant } from './claimants';
import { findClaim, readClaim } from './read-claims';

type Services = Handlers<typeof claimsContract>;

type Input<Name extends keyof Services> = Parameters<Services[Name]>[1];
/** What it takes to write something of a claim. */
export type WritingContext = Pick<ChangeContext, 'books' | 'change'>;

export const enterClaim: Services['claims.enter'] = async (context, input) =>
  await readClaim(context, await beginClaim(context, input));

/** Begins a claim, however it came in; gives its number. `submission` names the portal's submission that it came as. */
export async function beginClaim(
  { books, change }: WritingContext,
  {
    provider,
    submission = null,
    ...facts
  }: Pick<StoredClaim, 'provider' | 'day' | 'notes' | 'origin'> & { readonly submission?: string | null },
): Promise<number> {
  await checkClaimant(books, provider);
  const { id } = await books.claims.add(
    {
      ...facts,
      provider,
      submission,
      state: 'unsubmitted',
      enteredBy: change.user,
      enteredAt: change.at,
      submittedBy: null,
      submittedAt: null,
      withdrawnBy: null,
      withdrawnAt: null,
      withdrawnReason: null,
    },
    change,
  );
  return id;
}

/** Changes what an unsubmitted claim says as a whole. Who changes it has written it. */
export const changeClaim: Services['claims.change'] = async (context, { id, ...facts }) => {
  const { books, change } = context;
  const claim = await findUnsubmitted(books, id);
  const late = (await books.claims.items([id])).find(({ toDay }) => toDay > facts.day);
  if (late) throw afterItsClaim(late, facts.day);
  const { day, notes, origin } = claim;
  if (!isDeepStrictEqual({ day, notes, origin }, facts)) {
    await books.claims.save({ ...claim, ...facts, enteredBy: change.user }, change);
  }
  return await readClaim(context, id);
};

export const removeClaim: Services['claims.remove'] = async ({ books, change }, { id }) => {
  await findUnsubmitted(books, id);
  for (const item of await books.claims.items([id])) await books.claims.removeItem(item.id, change);
  await books.claims.remove(id, change);
  return null;
};

export const saveItem: Services['claims.saveItem'] = async (context, input) => {
  await writeItem(context, input);
  return await readClaim(context, input.claim);
};

/** Adds an item, or changes one. Who changes it has written it. */
export async function writeItem(
  context: WritingContext,
  { claim: claimId, id, item: given }: Input<'claims.saveItem'>,
): Promise<void> {
  const { books, change } = context;
  const claim = await findUnsubmitted(books, claimId);
  const before = id === null ? null : await findItem(books, claimId, id);
  const { attachment, ...facts } = given;
  if (facts.toDay > claim.day) throw afterItsClaim(facts, claim.day);
  await checkItem(books, claim.provider, facts);
  const attached = await attachmentOf(context, attachment, before);
  const item = { ...facts, ...attached, claim: claimId };
  if (before === null) await books.claims.addItem({ ...item, enteredBy: change.user }, change);
  else if (!isDeepStrictEqual({ ...item, id: before.id, enteredBy: before.enteredBy }, { ...before })) {
    await books.claims.saveItem({ ...item, id: before.id, enteredBy: change.user }, change);
  }
}

export const removeItem: Services['claims.removeItem'] = async (context, { id }) => {
  const { books, change } = context;
  const item = found(await books.claims.findItem(id), `There is no item ${id} of a claim.`);
  await findUnsubmitted(books, item.claim);
  await books.claims.removeItem(id, change);
  return await readClaim(context, item.claim);
};

/** A claim that may still be changed, or a refusal that says why not. */
export async function findUnsubmitted(books: BooksReader, id: number): Promise<StoredClaim> {
  const claim = await findClaim(books, id);
  if (claim.state === 'unsubmitted') return claim;
  const message =
    claim.state === 'withdrawn'
      ? `Claim ${id} was withdrawn. Enter a new one.`
      : `Claim ${id} is before the panel, so it cannot be changed. Withdraw it, and enter it anew.`;
  throw new Refusal('already_submitted', message);
}

async function findItem(books: BooksReader, claim: number, id: number): Promise<ClaimItem> {
  const item = await books.claims.findItem(id);
  return found(item?.claim === claim ? item : null, `Claim ${claim} has no item ${id}.`);
}

async function attachmentOf(
  context: WritingContext,
  attachment: Input<'claims.saveItem'>['item']['attachment'],
  before: ClaimItem | null,
): Promise<Pick<ClaimItem, 'attachmentHash' | 'attachmentName'>> {
  if (attachment === null || (attachment === 'keep' && before === null)) {
    return { attachmentHash: null, attachmentName: null };
  }
  if (attachment !== 'keep') return await keepAttachment(context, attachment);
  return { attachmentHash: before!.attachmentHash, attachmentName: before!.attachmentName };
}

function afterItsClaim({ toDay }: Pick<ClaimItem, 'toDay'>, day: string): Refusal {
  const message = `${formatDate(toDay)} comes after the claim of ${formatDate(day)}. Correct the day of the item or of the claim.`;
  return new Refusal('bad_input', message);
}

import type { BooksReader } from '../../db/books';
import { isOwnClaim, type ClaimItem } from '../../domain/claims/claim';
import type { ClaimRow as StoredClaim } from '../../db/entities/claim';
import type { panelContract } from '../../preload/contract/panel';
import type { ChangeContext, Handlers } from '../door/context';
import { Refusal } from '../door/refusal';
import { priceInBooks, standingDecision, type ClaimBooks } from '../claims/claim-books';
import { claimChecks } from '../claims/claim-checks';
import { readClaim, readWithRelated } from '../claims/read-claims';
import { sittingOf } from './sittings';

type Services = Handlers<typeof panelContract>;
type Input<Name extends keyof Services> = Parameters<Services[Name]>[1];

/** A claim that this person may decide on. */
interface OpenClaim {
  readonly claim: StoredClaim;
  readonly items: readonly ClaimItem[];
  readonly claimBooks: ClaimBooks;
}

export const acceptClaim: Services['claims.accept'] = async (context, input) => {
  await acceptItems(context, input);
  return await readClaim(context, input.claim);
};

/** Accepts items, all or none of those asked for: the next finalised period pays them. */
export async function acceptItems(
  context: ChangeContext,
  { claim: id, items, note }: Input<'claims.accept'>,
): Promise<void> {
  const open = await openForDecision(context, id);
  const chosen = undecided(open, items);
  checkNothingBlocks(open, chosen);
  await decide(context, open, chosen, { decision: 'accepted', reason: note ?? null });
}

export const rejectClaim: Services['claims.reject'] = async (context, input) => {
  await rejectItems(context, input);
  return await readClaim(context, input.claim);
};

/** Rejects items for a reason that the carer is told. */
export async function rejectItems(
  context: ChangeContext,
  { claim: id, items, reason }: Input<'claims.reject'>,
): Promise<void> {
  const open = await openForDecision(context, id);
  await decide(context, open, undecided(open, items), { decision: 'rejected', reason });
}

export const takeBackDecision: Services['claims.takeBack'] = async (context, input) => {
  await takeBackItems(context, input);
  return await readClaim(context, input.claim);
};

/** Takes back decisions on items that no finalised period has paid: they wait for the panel again. */
export async function takeBackItems(
  context: ChangeContext,
  { claim: id, items, reason }: Input<'claims.takeBack'>,
): Promise<void> {
  const { books, change } = context;
  const open = await openForDecision(context, id);
  for (const item of decidedAndUnpaid(open, items)) {
    await books.claims.takeBack(standingDecision(open.claimBooks, item.id)!, reason, change);
  }
}

/** Refuses what is not before the panel, and what this person wrote or submitted. */
async function openForDecision(
  { books, user }: { readonly books: BooksReader; readonly user: ChangeContext['user'] },
  id: number,
): Promise<OpenClaim> {
  const open = await readWithRelated(books, id);
  const { state } = open.claim;
  if (state !== 'submitted') {
    const what = state === 'withdrawn' ? 'was withdrawn' : 'is not submitted yet';
    throw new Refusal('not_submitted', `Claim ${id} ${what}: there is nothing to decide.`);
  }
  if (isOwnClaim(open.claim, open.items, user.name)) {
    const message = `${user.name} entered or submitted claim ${id}: another member of the panel has to decide on it.`;
    throw new Refusal('own_work', message);
  }
  return open;
}

/** The items named, or all that there are. */
function itemsNamed(
  { claim, items }: OpenClaim,
  numbers: readonly number[] | undefined,
): readonly ClaimItem[] {
  if (numbers === undefined) return items;
  const unknown = numbers.find((number) => !items.some((item) => item.id === number));
  if (unknown !== undefined) throw new Refusal('not_found', `Claim ${claim.id} has no item ${unknown}.`);
  return items.filter((item) => numbers.includes(item.id));
}

function undecided(open: OpenClaim, numbers: readonly number[] | undefined): readonly ClaimItem[] {
  const named = itemsNamed(open, numbers);
  const free = named.filter((item) => !standingDecision(open.claimBooks, item.id));
  if (free.length > 0 && (numbers === undefined || free.length === named.length)) return free;
  const decided = named.find((item) => !free.includes(item))!;
  const { decidedBy, decision } = standingDecision(open.claimBooks, decided.id)!;
  const message = `${decidedBy} has ${decision} it already (${decided.description}). Nothing changed. To decide anew, take that decision back first.`;
  throw new Refusal('already_decided', message);
}

function decidedAndUnpaid(open: OpenClaim, numbers: readonly number[] | undefined): readonly ClaimItem[] {
  const named = itemsNamed(open, numbers).filter((item) => standingDecision(open.claimBooks, item.id));
  const unpaid = named.filter((item) => !open.claimBooks.paid.has(item.id));
  if (unpaid.length > 0 && (numbers === undefined || unpaid.length === numbers.length)) return unpaid;
  const paid = named.find((item) => open.claimBooks.paid.has(item.id));
  if (paid) {
    const { period } = open.claimBooks.paid.get(paid.id)!;
    const message = `Period ${period} paid it (${paid.description}): that decision stays. Nothing changed.`;
    throw new Refusal('already_paid', message);
  }
  throw new Refusal('not_found', `There is no decision on it to take back (claim ${open.claim.id}).`);
}

function checkNothingBlocks({ claim, claimBooks }: OpenClaim, chosen: readonly ClaimItem[]): void {
  const checks = claimChecks(claimBooks)(claim);
  const blocking = chosen.flatMap((item) =>
    (checks.get(item.id) ?? [])
      .filter(({ level }) => level === 'blocking')
      .map((check) => ({ item: item.id, ...check })),
  );
  const [first] = blocking;
  if (!first) return;
  const more = blocking.length > 1 ? ` And ${blocking.length - 1} more.` : '';
  const message = `Claim ${claim.id} cannot be accepted as it is: ${first.message}${more} Nothing was accepted. Reject the item, or put right what stands against it.`;
  throw new Refusal('blocking_checks', message, blocking);
}

async function decide(
  context: ChangeContext,
  { claimBooks }: OpenClaim,
  items: readonly ClaimItem[],
  { decision, reason }: { readonly decision: 'accepted' | 'rejected'; readonly reason: string | null },
): Promise<void> {
  const { books, change } = context;
  const sitting = await sittingOf(context);
  for (const item of items) {
    const price = priceInBooks(item, claimBooks);
    await books.claims.decide(
      {
        item: item.id,
        decision,
        reason,
        ratePence: price?.rate.amountPence ?? null,
        amountPence: price?.amountPence ?? null,
        sitting,
        decidedBy: change.user,
        decidedAt: change.at,
        takenBackBy: null,
        takenBackAt: null,
        takenBackReason: null,
      },
      change,
    );
  }
}

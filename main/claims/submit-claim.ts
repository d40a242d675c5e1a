import type { claimsContract } from '../../preload/contract/claims';
import type { Handlers } from '../door/context';
import { Refusal } from '../door/refusal';
import { checkClaimant } from './claimants';
import { findUnsubmitted, type WritingContext } from './enter-claim';
import { findClaim, readClaim } from './read-claims';

type Services = Handlers<typeof claimsContract>;

export const submitClaim: Services['claims.submit'] = async (context, { id }) => {
  await putBeforePanel(context, id);
  return await readClaim(context, id);
};

/** Puts a claim before the panel. From then on it stays as it is. */
export async function putBeforePanel({ books, change }: WritingContext, id: number): Promise<void> {
  const claim = await findUnsubmitted(books, id);
  await checkClaimant(books, claim.provider);
  if ((await books.claims.items([id])).length === 0) {
    throw new Refusal('nothing_claimed', `Claim ${id} has no items. Add what is claimed, then submit it.`);
  }
  await books.claims.save(
    { ...claim, state: 'submitted', submittedBy: change.user, submittedAt: change.at },
    change,
  );
}

/** Takes a claim from before the panel, for good. */
export const withdrawClaim: Services['claims.withdraw'] = async (context, { id, reason }) => {
  const { books, change } = context;
  const claim = await findClaim(books, id);
  if (claim.state !== 'submitted') {
    const what =
      claim.state === 'withdrawn' ? 'was withdrawn already' : 'is not submitted: it can be removed';
    throw new Refusal('not_submitted', `Claim ${id} ${what}. Nothing changed.`);
  }
  const items = await books.claims.items([id]);
  const decisions = await books.claims.decisions(items.map((item) => item.id));
  const standing = decisions.find(({ takenBackAt }) => takenBackAt === null);
  if (standing) {
    const message = `${standing.decidedBy} has decided on claim ${id} already, so it cannot be withdrawn. The panel can take its decision back before the claim is paid.`;
    throw new Refusal('already_decided', message);
  }
  await books.claims.save(
    {
      ...claim,
      state: 'withdrawn',
      withdrawnBy: change.user,
      withdrawnAt: change.at,
      withdrawnReason: reason,
    },
    change,
  );
  return await readClaim(context, id);
};

import type { BooksReader } from '../../db/books';
import type { ClaimantRow as StoredClaimant } from '../../db/entities/claim';
import type { ClaimantRow, claimsContract } from '../../preload/contract/claims';
import type { Handlers } from '../door/context';
import { Refusal } from '../door/refusal';

type Services = Handlers<typeof claimsContract>;

/** Refuses a carer who is not there, or whom nobody approved to claim. */
export async function checkClaimant(books: BooksReader, provider: string): Promise<void> {
  const { name } = await findCarer(books, provider);
  if (await mayClaim(books, provider)) return;
  const message = `${name} is not approved to claim. Approve the carer first, then enter the claim.`;
  throw new Refusal('not_a_claimant', message);
}

/** Whether a carer may claim. */
export async function mayClaim(books: BooksReader, provider: string): Promise<boolean> {
  return (await books.claimants.find(provider))?.approved ?? false;
}

export const listClaimants: Services['claimants.list'] = async ({ books }) => {
  const set = new Map((await books.claimants.list()).map((row) => [row.provider, row]));
  return (await books.providers.list())
    .map(({ ref, name }) => rowOf(ref, name, set.get(ref)))
    .sort((a, b) => a.providerName.localeCompare(b.providerName, 'en-GB'));
};

export const setClaimant: Services['claimants.set'] = async ({ books, change }, facts) => {
  const { name } = await findCarer(books, facts.provider);
  await books.claimants.save(facts, change);
  return rowOf(facts.provider, name, (await books.claimants.find(facts.provider))!);
};

/** A carer by reference, or a refusal that says so. */
export async function findCarer(books: BooksReader, ref: string): Promise<{ readonly name: string }> {
  const provider = await books.providers.find(ref);
  if (!provider) throw new Refusal('unknown_reference', `There is no carer ${ref}. Nothing was saved.`);
  return provider;
}

function rowOf(provider: string, providerName: string, set: StoredClaimant | undefined): ClaimantRow {
  return {
    provider,
    providerName,
    approved: set?.approved ?? false,
    note: set?.note ?? null,
    setBy: set?.setBy ?? null,
    setAt: set?.setAt ?? null,
  };
}

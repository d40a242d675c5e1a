import type { Books } from '../../db/books';
import type { InputOf, OutputOf } from '../../preload/contract';
import type { SignedInUser } from '../../preload/contract/users';
import type { Desk } from './desk';
import { aRate, aServiceLevel, changeBy, OFFICER } from './ledger';
import { AARON, OLIVE, PAT } from './people';

export { PDF, PNG, JPEG } from './one-offs';

/** A member of the panel who is a finance officer too: never for a claim that they entered. */
export const PENNY: SignedInUser = { name: 'Penny Panel', roles: ['panel', 'officer'] };

type NewItem = InputOf<'claims.saveItem'>['item'];
type Claim = OutputOf<'claims.read'>;

/** Mileage at 45p, and from 6 April 2026 at 55p; training; a second panel member. */
export async function enterClaiming(books: Books): Promise<void> {
  const change = changeBy(OFFICER);
  const { passwordHash } = (await books.users.find(AARON.name))!;
  await books.users.save(
    {
      ...PENNY,
      passwordHash,
      active: true,
      failedSignIns: 0,
      lockedUntil: null,
      createdAt: '2026-04-01T09:00:00.000Z',
    },
    change,
  );
  await books.serviceLevels.saveMany(
    [
      aServiceLevel({
        code: 'MILES',
        name: 'In-house Fostering Placement – Mileage',
        kind: 'client_item',
        unit: 'mile',
      }),
      aServiceLevel({ code: 'TRAIN', name: 'Training', kind: 'provider_item', unit: 'item' }),
    ],
    change,
  );
  const forAll = { minAge: null, maxAge: null };
  await books.rates.saveMany(
    [
      aRate({ serviceLevel: 'MILES', effectiveFrom: '2025-04-01', amountPence: 45, ...forAll }),
      aRate({ serviceLevel: 'MILES', effectiveFrom: '2026-04-06', amountPence: 55, ...forAll }),
      aRate({ serviceLevel: 'TRAIN', effectiveFrom: '2025-04-01', amountPence: 2500, ...forAll }),
    ],
    change,
  );
  await books.claimants.save({ provider: 'P001', approved: true, note: null }, change);
}

/** Twelve and a half miles to school for the worked example's child, without anything attached. */
export function anItem(facts: Partial<NewItem> = {}): NewItem {
  return {
    kind: 'client_item',
    serviceLevel: 'MILES',
    client: 'C001',
    fromDay: '2026-04-07',
    toDay: '2026-04-07',
    description: 'Mill Lane to school and back',
    quantityHundredths: 1250,
    attachment: null,
    ...facts,
  };
}

/** The carer's own item: a day's training. */
export function aTraining(facts: Partial<NewItem> = {}): NewItem {
  return anItem({
    kind: 'provider_item',
    serviceLevel: 'TRAIN',
    client: null,
    description: 'First aid course',
    quantityHundredths: 100,
    ...facts,
  });
}

/** A claim of 10 April 2026 with the items given, not submitted yet. */
export async function enteredClaim(
  desk: Desk,
  items: readonly NewItem[] = [anItem()],
  { person = OLIVE, ...facts }: Partial<InputOf<'claims.enter'>> & { readonly person?: SignedInUser } = {},
): Promise<Claim> {
  const given = {
    provider: 'P001',
    day: '2026-04-10',
    notes: 'Mileage claim for 6th - 10th April 2026',
    origin: 'paper',
    ...facts,
  } as const;
  let claim = await desk.ask(person, 'claims.enter', given);
  for (const item of items) {
    claim = await desk.ask(person, 'claims.saveItem', { claim: claim.claim.id, id: null, item });
  }
  return claim;
}

/** Before the panel. */
export async function submittedClaim(...args: Parameters<typeof enteredClaim>): Promise<Claim> {
  const [desk, , facts] = args;
  const { claim } = await enteredClaim(...args);
  return await desk.ask(facts?.person ?? OLIVE, 'claims.submit', { id: claim.id });
}

/** Accepted by the panel, whole. */
export async function acceptedClaim(...args: Parameters<typeof enteredClaim>): Promise<Claim> {
  const { claim } = await submittedClaim(...args);
  return await args[0].ask(PAT, 'claims.accept', { claim: claim.id });
}

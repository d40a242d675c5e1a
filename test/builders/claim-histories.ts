import fc from 'fast-check';
import { addDays } from '../../domain/calendar/dates';
import type { SignedInUser } from '../../preload/contract/users';
import { PENNY } from './claims';
import { AARON, OLIVE, PAT } from './people';

/** Who tries things with claims: an officer, two of the panel of whom one is an officer too, an approver. */
export const CLAIM_PEOPLE: readonly SignedInUser[] = [OLIVE, PENNY, PAT, AARON];

/** An item as it is first entered. `day` is its only day. */
export interface TriedItem {
  readonly who: number;
  readonly serviceLevel: 'MILES' | 'TRAIN';
  readonly day: string;
  readonly quantityHundredths: number;
}

/** What somebody tries; claims and items are numbers into those that there are by then. */
export type ClaimStep =
  | { readonly kind: 'enter'; readonly who: number; readonly items: readonly TriedItem[] }
  | {
      readonly kind: 'change';
      readonly who: number;
      readonly claim: number;
      readonly item: number;
      readonly quantityHundredths: number;
    }
  | { readonly kind: 'remove' | 'submit' | 'withdraw'; readonly who: number; readonly claim: number }
  | {
      readonly kind: 'accept' | 'reject' | 'takeBack';
      readonly who: number;
      readonly claim: number;
      /** Null for all that can be. */
      readonly item: number | null;
    }
  | { readonly kind: 'rate'; readonly effectiveFrom: string; readonly amountPence: number }
  | { readonly kind: 'prepare' | 'pay' };

const who = fc.nat({ max: CLAIM_PEOPLE.length - 1 });
// Mostly somebody who may.
const officer = fc.constantFrom(0, 0, 0, 1, 1, 2);
const panel = fc.constantFrom(2, 2, 2, 1, 1, 0, 3);
const claim = fc.nat({ max: 4 });
const quantityHundredths = fc.integer({ min: 1, max: 30_000 });
const item = fc.constantFrom(null, null, null, 0, 1, 2);

const anItemTried: fc.Arbitrary<TriedItem> = fc.record({
  who: officer,
  serviceLevel: fc.constantFrom('MILES' as const, 'MILES' as const, 'TRAIN' as const),
  day: fc.integer({ min: -20, max: 24 }).map((days) => addDays('2026-04-06', days)),
  quantityHundredths,
});

const kind = <Kind extends string>(...kinds: Kind[]) => fc.constantFrom(...kinds);

const aClaimStep: fc.Arbitrary<ClaimStep> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('enter'),
      who: officer,
      items: fc.array(anItemTried, { minLength: 0, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind('change'), who, claim, item: fc.nat({ max: 2 }), quantityHundredths }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('remove', 'withdraw'), who: officer, claim }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('submit'), who: officer, claim }) },
  { weight: 6, arbitrary: fc.record({ kind: kind('accept', 'accept', 'reject'), who: panel, claim, item }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('takeBack'), who: panel, claim, item }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kind('rate'),
      effectiveFrom: fc.integer({ min: -25, max: 30 }).map((days) => addDays('2026-04-06', days)),
      amountPence: fc.integer({ min: 0, max: 90 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('prepare') }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('pay') }) },
);

/** What a team does that knows how: 0 is the newest claim. Now and then a member of the panel decides on their own. */
const aTeamAtWork: fc.Arbitrary<ClaimStep[]> = fc
  .tuple(
    fc.array(anItemTried, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(0, 0, 1),
    fc.constantFrom(2, 2, 1),
    fc.boolean(),
    fc.boolean(),
    fc.option(fc.integer({ min: 0, max: 90 }), { freq: 2 }),
  )
  .map(([items, enters, decides, thinksAgain, pays, lateNews]) => [
    { kind: 'enter', who: enters, items: items.map((one) => ({ ...one, who: enters })) },
    { kind: 'submit', who: 0, claim: 0 },
    { kind: 'accept', who: decides, claim: 0, item: null },
    ...(thinksAgain ? ([{ kind: 'takeBack', who: decides, claim: 0, item: 0 }] satisfies ClaimStep[]) : []),
    ...(pays ? ([{ kind: 'pay' }] satisfies ClaimStep[]) : []),
    ...(lateNews === null
      ? []
      : ([
          { kind: 'rate', effectiveFrom: items[0]!.day, amountPence: lateNews },
          { kind: 'pay' },
        ] satisfies ClaimStep[])),
  ]);

/** People who enter claims, decide on them, think again and pay, in any order. */
export const someClaimSteps = (maxLength: number): fc.Arbitrary<ClaimStep[]> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: aClaimStep.map((step) => [step]) },
        { weight: 1, arbitrary: aTeamAtWork },
      ),
      { minLength: 3, maxLength },
    )
    .map((steps) => steps.flat());

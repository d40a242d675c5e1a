import fc from 'fast-check';
import { addDays } from '../../domain/calendar/dates';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { Client, Placement } from '../../domain/facts';
import type { Books } from '../../db/books';
import { rateRef } from '../../db/rate-ref';
import type { RateFacts } from '../../db/repositories/rates';
import type { InputOf } from '../../preload/contract';
import { aStay, LEVELS, someClients, somePeriods, someRates } from './arbitraries';
import { aProvider, bankDetailsOf, changeBy, OFFICER } from './ledger';
import { AARON, enterPeople } from './people';

/** The facts that the people of a history know: what their ledger should pay by, kept apart from the ledger. */
export interface Known {
  readonly placements: Map<string, Placement>;
  readonly clients: Map<string, Client>;
  readonly rates: Map<string, RateFacts>;
}

/** What somebody tries to do; who tries is a number into the people of the tests. */
export type Step =
  | { readonly kind: 'placement'; readonly placement: Placement }
  | { readonly kind: 'rate'; readonly rate: RateFacts }
  | { readonly kind: 'birth'; readonly client: Client }
  | { readonly kind: 'bank'; readonly who: number; readonly provider: string; readonly second: boolean }
  | { readonly kind: 'confirm'; readonly who: number }
  | {
      readonly kind: 'plan';
      readonly who: number;
      readonly provider: string;
      /** None: the plan is ended. */
      readonly terms: InputOf<'overpayments.setPlan'>['terms'] | null;
    }
  | {
      readonly kind: 'prepare';
      readonly who: number;
      readonly ahead: number;
      readonly acceptExceptions: boolean;
    }
  | { readonly kind: 'takeBack'; readonly who: number }
  | { readonly kind: 'finalise'; readonly who: number; readonly ahead: number };

export interface History {
  readonly periods: readonly PaymentPeriod[];
  readonly placements: readonly Placement[];
  readonly clients: readonly Client[];
  readonly rates: readonly RateFacts[];
  readonly steps: readonly Step[];
}

const CHILDREN = ['C0', 'C1', 'C2', 'C3'] as const;
export const CARERS = ['P1', 'P2', 'P3'] as const;
const BANDS = [
  { minAge: null, maxAge: 10 },
  { minAge: 11, maxAge: null },
] as const;

const aPlacementOf = fc
  .tuple(fc.constantFrom('PL1', 'PL2', 'PL3', 'PL4'), fc.constantFrom(...CHILDREN))
  .chain(([ref, client]) => aStay(ref, client));
const who = fc.nat({ max: 4 });
// Mostly somebody who may: the second number is the officer and approver in one.
const whoPrepares = fc.constantFrom(0, 0, 0, 4, 4, 1, 2);
const whoFinalises = fc.constantFrom(1, 1, 1, 4, 4, 0, 3);
// Mostly the current period; now and then one that is not its turn.
const ahead = fc.constantFrom(0, 0, 0, 0, 0, 1, -1);

const aPreparation = fc.record({
  kind: fc.constant('prepare' as const),
  who: whoPrepares,
  ahead,
  acceptExceptions: fc.constantFrom(true, true, true, false),
});
const aFinalising = fc.record({ kind: fc.constant('finalise' as const), who: whoFinalises, ahead });

const aPlan = fc.record({
  kind: fc.constant('plan' as const),
  // Mostly an officer.
  who: fc.constantFrom(0, 0, 4, 1),
  provider: fc.constantFrom(...CARERS),
  terms: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('amount' as const), amountPence: fc.integer({ min: 1, max: 20_000 }) }),
      fc.record({
        kind: fc.constant('share' as const),
        shareBasisPoints: fc.integer({ min: 1, max: 10_000 }),
      }),
      fc.constantFrom({ kind: 'paused' as const }, { kind: 'all_at_once' as const }),
    ),
    { freq: 9 },
  ),
});

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: aPlacementOf.map((placement) => ({ kind: 'placement' as const, placement })) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        serviceLevel: fc.constantFrom(...LEVELS.map(({ code }) => code)),
        effectiveFrom: fc.integer({ min: -5, max: 90 }).map((days) => addDays('2026-04-06', days)),
        amountPence: fc.integer({ min: 0, max: 40_000 }),
        band: fc.constantFrom(...BANDS),
      })
      .map(({ band, ...rate }) => ({ kind: 'rate' as const, rate: { ...rate, ...band } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...CHILDREN), fc.integer({ min: -15, max: 60 }))
      .map(([ref, days]) => ({
        kind: 'birth' as const,
        client: { ref, name: ref, dateOfBirth: addDays('2015-04-06', days) },
      })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('bank' as const),
      who,
      provider: fc.constantFrom(...CARERS),
      second: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('confirm' as const), who }) },
  { weight: 1, arbitrary: aPlan },
  { weight: 3, arbitrary: aPreparation },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('takeBack' as const), who }) },
  { weight: 3, arbitrary: aFinalising },
);

/** News, often a plan, and then people who know what they do; one in four times the one who finalises is the one who prepared. */
const aPayDay: fc.Arbitrary<Step[]> = fc
  .tuple(
    aPlacementOf,
    fc.array(aPlan, { maxLength: 1 }),
    fc.constantFrom<0 | 4>(0, 4),
    fc.constantFrom<1 | 4>(1, 4),
  )
  .map(([placement, plans, officer, approver]) => [
    { kind: 'placement', placement },
    ...plans,
    { kind: 'confirm', who: approver },
    { kind: 'prepare', who: officer, ahead: 0, acceptExceptions: true },
    { kind: 'finalise', who: approver, ahead: 0 },
  ]);

/** A calendar, facts, and people who change them and try to pay, in any order. */
export const someHistory: fc.Arbitrary<History> = fc.record({
  periods: somePeriods,
  clients: someClients.map((clients) =>
    CHILDREN.map((ref, index) => ({
      ref,
      name: ref,
      dateOfBirth: clients[index % clients.length]!.dateOfBirth,
    })),
  ),
  rates: someRates.map((rates) => [
    // The ledger takes one rate a level, day and band: the last one given.
    ...new Map(rates.map(({ enteredBy: _by, enteredAt: _at, ...rate }) => [rateRef(rate), rate])).values(),
  ]),
  placements: fc.tuple(aStay('PL1', 'C0'), aStay('PL2', 'C1'), aStay('PL3', 'C2')),
  // Steps at random, and now and then what a team does to pay: else few histories would get far.
  steps: fc
    .array(
      fc.oneof({ weight: 2, arbitrary: aStep.map((step) => [step]) }, { weight: 1, arbitrary: aPayDay }),
      {
        minLength: 6,
        maxLength: 16,
      },
    )
    .map((steps) => steps.flat()),
});

/** The people, carers with confirmed bank details and service levels that every history begins with. */
export async function enterScene(books: Books): Promise<void> {
  const change = changeBy(OFFICER);
  await enterPeople(books);
  for (const ref of CARERS) {
    await books.providers.save(aProvider({ ref }), change);
    await books.bankDetails.enter(bankDetailsOf(ref), change);
    await books.bankDetails.confirm(ref, changeBy(AARON.name));
  }
  await books.serviceLevels.saveMany(
    LEVELS.map((level) => ({ ...level, glCode: null, costCentre: null })),
    change,
  );
}

/** What one history knows before its first step. */
export async function enterFacts(books: Books, history: History): Promise<void> {
  const change = changeBy(OFFICER);
  await books.periods.saveMany(history.periods, change);
  await books.clients.saveMany(history.clients, change);
  await books.rates.saveMany(history.rates, change);
  await books.placements.saveMany(history.placements, change);
}

import fc from 'fast-check';
import { addDays } from '../../domain/calendar/dates';
import type { BooksReader } from '../../db/books';
import type { CommandName, InputOf } from '../../preload/contract';
import type { SignedInUser } from '../../preload/contract/users';
import { aStay } from './arbitraries';
import { anAction } from './actions';
import { anItem, aTraining, PENNY } from './claims';
import type { Desk } from './desk';
import { CARERS } from './histories';
import { bankDetailsOf } from './ledger';
import { AARON, ADA, OLIVE, PAT } from './people';
import { aOneOff, anExtra } from './one-offs';

/** What somebody tries at the desk; it may well be refused. */
export interface Try {
  readonly person: SignedInUser;
  readonly name: CommandName;
  readonly input: unknown;
}

/** Stands for the period that is current when it is tried. */
const CURRENT = '2000-01/01';
/** Stands for the newest claim, manual line or thread when it is tried. */
const NEWEST = 0;

export async function attemptAll(desk: Desk, tries: readonly Try[]): Promise<void> {
  for (const { person, name, input } of tries) {
    const { period, newest } = await desk.ledger.read(async (books) => await standing(books, name));
    const meant = Object.entries(input as object).map(([key, value]: [string, unknown]) => {
      if (value === CURRENT) return [key, period];
      return [key, value === NEWEST ? newest : value];
    });
    await desk.attempt(person, name, Object.fromEntries(meant) as never);
  }
}

/** What {@link CURRENT} and {@link NEWEST} stand for. */
async function standing(books: BooksReader, name: CommandName): Promise<{ period: string; newest: number }> {
  const period = (await books.periods.current())?.period ?? CURRENT;
  const ids: Readonly<Record<string, () => Promise<readonly { readonly id: number }[]>>> = {
    claims: async () => await books.claims.list(),
    oneOffs: async () => await books.oneOffs.list(),
    actions: async () => await books.actions.list({}),
  };
  const rows = (await ids[name.split('.')[0]!]?.()) ?? [];
  return { period, newest: Math.max(0, ...rows.map(({ id }) => id)) };
}

const attempt = <Name extends CommandName>(person: SignedInUser, name: Name, input: InputOf<Name>): Try => ({
  person,
  name,
  input,
});

const provider = fc.constantFrom(...CARERS);
const client = fc.constantFrom('C0', 'C1', 'C2', 'C3');
const day = fc.integer({ min: -10, max: 40 }).map((days) => addDays('2026-04-06', days));
const number = fc.constantFrom(NEWEST, NEWEST, 1, 2);
const pence = fc.integer({ min: 1, max: 30_000 });
const words = fc.constantFrom('Oak', 'Ash', 'Elm', 'Yew');

/** A stay that moves, ends or begins otherwise: late news, where it was paid for already. */
const aStayChange: fc.Arbitrary<Try> = fc
  .tuple(fc.constantFrom('PL1', 'PL2', 'PL3', 'PL4'), client)
  .chain(([ref, child]) => aStay(ref, child))
  .map((placement) => attempt(OLIVE, 'placements.save', { placement, isNew: placement.ref === 'PL4' }));

const ofCarers: fc.Arbitrary<Try>[] = [
  fc.tuple(client, words, day).map(([ref, name, born]) =>
    attempt(OLIVE, 'children.save', {
      ref,
      name,
      dateOfBirth: born.replace('2026', '2015'),
      isNew: false,
    }),
  ),
  fc.tuple(provider, words, fc.constantFrom('foster_carer', 'supported_lodgings')).map(([ref, name, type]) =>
    attempt(OLIVE, 'carers.save', {
      ref,
      name,
      type,
      email: null,
      phone: null,
      address: `1 ${name} Lane`,
      postcode: 'NR1 1AA',
      supplierRef: null,
      isNew: false,
    }),
  ),
  fc
    .tuple(provider, fc.constantFrom({}, { sortCode: '107999', accountNumber: '88837491' }))
    .map(([ref, account]) => attempt(OLIVE, 'carers.enterBankDetails', bankDetailsOf(ref, account))),
  fc.constant(attempt(AARON, 'carers.confirmBankDetails', { providers: [...CARERS] })),
  fc.tuple(provider, pence).map(([ref, amountPence]) =>
    attempt(OLIVE, 'overpayments.setPlan', {
      provider: ref,
      terms: { kind: 'amount', amountPence },
      reason: 'Agreed.',
    }),
  ),
  fc.tuple(provider, client, fc.constantFrom(-1, 1), pence, day).map(([ref, child, sign, amount, date]) =>
    attempt(
      OLIVE,
      'oneOffs.enter',
      aOneOff({
        provider: ref,
        client: child,
        serviceLevel: 'MILES',
        date,
        quantityHundredths: null,
        amountPence: sign * amount,
      }),
    ),
  ),
  number.map((id) => attempt(AARON, 'oneOffs.approve', { id })),
  number.map((id) => attempt(AARON, 'oneOffs.withdraw', { id })),
];

const ofClaims: fc.Arbitrary<Try>[] = [
  fc
    .tuple(provider, fc.boolean())
    .map(([ref, approved]) => attempt(OLIVE, 'claimants.set', { provider: ref, approved, note: null })),
  fc
    .tuple(provider, words, day)
    .map(([ref, notes, claimed]) =>
      attempt(OLIVE, 'claims.enter', { provider: ref, day: claimed, notes, origin: 'paper' }),
    ),
  fc.tuple(number, client, day, fc.boolean()).map(([claim, child, fromDay, isChilds]) => {
    const dated = { fromDay, toDay: fromDay };
    const item = isChilds ? anItem({ client: child, ...dated }) : aTraining(dated);
    return attempt(OLIVE, 'claims.saveItem', { claim, id: null, item });
  }),
  number.map((id) => attempt(OLIVE, 'claims.submit', { id })),
  number.map((id) => attempt(OLIVE, 'claims.remove', { id })),
  number.map((id) => attempt(OLIVE, 'claims.withdraw', { id, reason: 'Sent twice.' })),
  number.map((claim) => attempt(PAT, 'claims.accept', { claim })),
  number.map((claim) => attempt(PAT, 'claims.reject', { claim, reason: 'No receipt.' })),
  number.map((claim) => attempt(PENNY, 'claims.takeBack', { claim, reason: 'Found it.' })),
];

const ofThreads: fc.Arbitrary<Try>[] = [
  fc
    .tuple(provider, fc.constantFrom<'client' | 'placement'>('client', 'placement'), number)
    .map(([ref, kind, of]) =>
      attempt(
        OLIVE,
        'actions.create',
        anAction({ provider: ref, relatedTo: { kind, ref: kind === 'client' ? `C${of}` : `PL${of}` } }),
      ),
    ),
  fc
    .tuple(number, fc.constantFrom('comment', 'reply', 'close', 'reopen', 'note'), words)
    .map(([id, verb, body]) => attempt(OLIVE, 'actions.write', { id, verb, body })),
];

/** What changes one carer's data, or some carers'. */
export const aCarersChange: fc.Arbitrary<Try> = fc.oneof(
  { weight: 6, arbitrary: aStayChange },
  ...[...ofCarers, ...ofClaims, ...ofThreads].map((arbitrary) => ({ weight: 1, arbitrary })),
);

/** What changes nobody's data. */
export const aQuietChange: fc.Arbitrary<Try> = fc.oneof(
  fc
    .constantFrom('0.1', '0.2', '0.3', '0.4')
    .map((value) => attempt(ADA, 'settings.set', { key: 'exceptions.varianceShare', value })),
  fc.constant(attempt(OLIVE, 'periods.prepare', { period: CURRENT, acceptExceptions: true })),
  fc.constant(attempt(OLIVE, 'periods.takeBack', { period: CURRENT })),
  fc.constant(attempt(OLIVE, 'stays.confirm', { placements: ['PL1'], asOf: '2026-04-06', note: null })),
);

/** What may change everybody's data. */
export const aCouncilsChange: fc.Arbitrary<Try> = fc.oneof(
  fc.tuple(day, pence).map(([effectiveFrom, amountPence]) =>
    attempt(OLIVE, 'rates.save', {
      serviceLevel: 'FOST',
      effectiveFrom,
      amountPence,
      minAge: null,
      maxAge: 10,
    }),
  ),
  words.map((name) =>
    attempt(OLIVE, 'serviceLevels.save', {
      serviceLevel: {
        code: 'TRAIN',
        name,
        kind: 'provider_item',
        unit: 'item',
        glCode: null,
        costCentre: null,
        providerType: null,
      },
      isNew: false,
    }),
  ),
  fc
    .tuple(fc.constantFrom('organisation.name', 'organisation.contact'), words)
    .map(([key, value]) => attempt(ADA, 'settings.set', { key, value })),
  fc.constant(attempt(OLIVE, 'extras.save', anExtra({ serviceLevel: 'MILES' }))),
  fc.constant(
    attempt(OLIVE, 'periods.addYear', { year: '2026-27', firstDay: '2026-04-06', frequency: 'four-weekly' }),
  ),
);

/** Everybody who has to confirms, and a period is paid. */
export const aPayDay: readonly Try[] = [
  attempt(AARON, 'carers.confirmBankDetails', { providers: [...CARERS] }),
  attempt(OLIVE, 'periods.prepare', { period: CURRENT, acceptExceptions: true }),
  attempt(AARON, 'periods.finalise', { period: CURRENT, password: '' }),
];

const aClaimDecided: fc.Arbitrary<Try[][]> = fc
  .tuple(provider, day, fc.boolean())
  .map(([ref, on, accepted]) => [
    [
      attempt(OLIVE, 'claims.enter', { provider: ref, day: on, notes: 'Training', origin: 'paper' }),
      attempt(OLIVE, 'claims.saveItem', {
        claim: NEWEST,
        id: null,
        item: aTraining({ fromDay: on, toDay: on }),
      }),
      attempt(OLIVE, 'claims.submit', { id: NEWEST }),
    ],
    [
      accepted
        ? attempt(PAT, 'claims.accept', { claim: NEWEST })
        : attempt(PAT, 'claims.reject', { claim: NEWEST, reason: 'No receipt.' }),
    ],
  ]);

const aOneOffApproved: fc.Arbitrary<Try[][]> = fc
  .tuple(provider, pence, day)
  .map(([ref, amountPence, date]) => [
    [
      attempt(
        OLIVE,
        'oneOffs.enter',
        aOneOff({
          provider: ref,
          client: null,
          serviceLevel: 'TRAIN',
          date,
          quantityHundredths: null,
          amountPence,
        }),
      ),
    ],
    [attempt(AARON, 'oneOffs.approve', { id: NEWEST })],
  ]);

/** A child turns out never to have been there, and what was paid is taken back little by little. */
const anOverpayment: fc.Arbitrary<Try[][]> = fc.tuple(provider, client).map(([ref, child]) => {
  const placement = { ref: 'PL1', client: child, provider: ref, serviceLevel: 'RESP' };
  const stay = { ...placement, startDate: '2026-03-01', endDate: null };
  const save = (endDate: string | null): Try =>
    attempt(OLIVE, 'placements.save', { placement: { ...stay, endDate }, isNew: false });
  const terms = { kind: 'amount', amountPence: 1 } as const;
  return [
    [save(null)],
    [...aPayDay],
    [save('2026-03-02')],
    [attempt(OLIVE, 'overpayments.setPlan', { provider: ref, terms, reason: 'Agreed.' })],
    [...aPayDay],
  ];
});

/** What takes more than one person, or more than one day. */
export const aStory: fc.Arbitrary<Try[][]> = fc.oneof(aClaimDecided, aOneOffApproved, anOverpayment);

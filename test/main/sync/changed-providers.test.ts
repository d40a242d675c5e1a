import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Books, BooksReader } from '../../../db/books';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { periodsOfYear } from '../../../domain/calendar/periods';
import type { CalculatedPayment } from '../../../domain/schedule/schedule';
import type { PublishedAction } from '../../../domain/sync/carer-data';
import { isSeenByCarer } from '../../../domain/actions/thread';
import { readPlaceNames, relatedPlace } from '../../../main/actions/related-places';
import {
  calculatePaymentsOf,
  calculatePeriod,
  readCouncilFacts,
  readFactsOf,
  type OpenPeriod,
} from '../../../main/periods/gather-facts';
import { changedProviders } from '../../../main/sync/carer-data/changed-providers';
import {
  aCarersChange,
  aCouncilsChange,
  aPayDay,
  aQuietChange,
  aStory,
  attemptAll,
} from '../../builders/carer-changes';
import { everyCarersData, NOTHING_SENT, textOf } from '../../builders/published-ledger';
import { enterClaiming } from '../../builders/claims';
import { deskOf } from '../../builders/desk';
import { CARERS, enterFacts, enterScene, someHistory, type History } from '../../builders/histories';
import { aProvider, changeBy, OFFICER } from '../../builders/ledger';
import { copiesOf } from '../../builders/ledger-copies';
import { FINALISING_ALONE } from '../../builders/finalising-alone';

const RUNS = 40;

/** Enough of them that one is always still to be paid. */
const PERIODS = periodsOfYear('2026-27', '2026-04-06', 'weekly').slice(0, 12);

const withPeople = copiesOf(enterEverything);

async function enterEverything(books: Books): Promise<void> {
  await enterScene(books);
  await books.providers.save(aProvider(), changeBy(OFFICER));
  await enterClaiming(books);
  for (const provider of CARERS) {
    await books.claimants.save({ provider, approved: true, note: null }, changeBy(OFFICER));
  }
}

async function withRandomLedger(history: History, work: (ledger: Ledger) => Promise<void>): Promise<void> {
  await withPeople(async (ledger) => {
    await ledger.transaction(async (books) => await enterFacts(books, { ...history, periods: PERIODS }));
    await work(ledger);
  });
}

/** Threads as a carer might see them: the least that shows every change of one. */
async function threads(
  books: BooksReader,
  providers: readonly string[],
): Promise<Map<string, readonly PublishedAction[]>> {
  const names = await readPlaceNames(books);
  const all = new Map<string, readonly PublishedAction[]>();
  for (const provider of providers) {
    const actions = await books.actions.list({ provider });
    const entries = await books.actions.entries(actions.map(({ id }) => id));
    const published = actions.map((action): PublishedAction => {
      const related = { kind: action.relatedKind, ref: action.relatedRef };
      const own = entries.filter((entry) => entry.action === action.id && isSeenByCarer(entry.kind));
      return {
        id: action.id,
        submission: null,
        typeName: action.type,
        title: action.title,
        relatedTo: { ...related, words: relatedPlace(related, provider, names).words },
        state: action.state,
        assignedTo: action.assignedTo,
        closureRequested: action.closureRequested,
        entries: own.map(({ kind, side, at, origin, body }) => ({
          kind,
          side,
          at,
          origin,
          body,
          submission: null,
          attachments: [],
        })),
      };
    });
    all.set(provider, published);
  }
  return all;
}

async function publishedNow(ledger: Ledger): Promise<{ seq: number; texts: Map<string, string> }> {
  const data = await everyCarersData(ledger, { ...NOTHING_SENT, actions: threads });
  const texts = new Map([...data].map(([provider, of]) => [provider, textOf(of)]));
  return { seq: await lastEvent(ledger), texts };
}

const lastEvent = async (ledger: Ledger): Promise<number> =>
  await ledger.read(async (books) => (await books.audit.last())!.seq);

const someChanges = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: aCarersChange.map((one) => [[one]]) },
      { weight: 1, arbitrary: aCouncilsChange.map((one) => [[one]]) },
      { weight: 2, arbitrary: aQuietChange.map((one) => [[one]]) },
      { weight: 1, arbitrary: fc.constant([[...aPayDay]]) },
      { weight: 3, arbitrary: aStory },
    ),
    { minLength: 4, maxLength: 10 },
  )
  .map((stories) => stories.flat());

const seen = { changes: 0, some: 0, none: 0, all: 0, adjusted: 0, carried: 0 };

test(`of ${RUNS} random ledgers, whoever's data a change changed is among those whom the audit trail tells of`, async () => {
  await fc.assert(
    fc.asyncProperty(someHistory, someChanges, async (history, changes) => {
      await withRandomLedger(history, async (ledger) => {
        const desk = deskOf(ledger, FINALISING_ALONE);
        let before = await publishedNow(ledger);
        for (const tries of changes) {
          await attemptAll(desk, tries);
          const { seq } = before;
          if ((await lastEvent(ledger)) === seq) continue;
          const after = await publishedNow(ledger);
          const found = await ledger.read(async (books) => await changedProviders(books, seq));
          const changed = [...after.texts.keys()].filter(
            (provider) => after.texts.get(provider) !== before.texts.get(provider),
          );
          const missed = found.all ? [] : changed.filter((provider) => !found.providers.has(provider));
          expect(missed, JSON.stringify(tries)).toEqual([]);
          seen.changes += changed.length > 0 ? 1 : 0;
          if (found.all) seen.all += 1;
          else if (found.providers.size === 0) seen.none += 1;
          else seen.some += found.providers.size < after.texts.size ? 1 : 0;
          await ledger.read(expectSamePayments);
          before = after;
        }
        expect(desk.unexpected).toEqual([]);
      });
    }),
    { numRuns: RUNS },
  );
  // They were no idle changes, and not everybody was named for each.
  expect(seen.changes).toBeGreaterThan(RUNS);
  expect(seen.some).toBeGreaterThan(RUNS);
  const { none, all, adjusted, carried } = seen;
  for (const [what, times] of Object.entries({ none, all, adjusted, carried })) {
    expect(times, what).toBeGreaterThan(RUNS / 20);
  }
}, 120_000);

/** By the facts of some carers alone, each gets what everybody's facts give. */
async function expectSamePayments(books: BooksReader): Promise<void> {
  const open = (await books.periods.list()).filter(
    (period): period is OpenPeriod => period.state !== 'finalised',
  );
  // The current one and one to come: the others are worked out as that one is.
  const periods = open.slice(0, 2);
  const council = await readCouncilFacts(books);
  for (const period of periods) {
    const whole = await calculatePeriod(books, period);
    const expected = whole.payments.map(withoutExceptions);
    const groups: string[][] = [[...CARERS], [CARERS[0], CARERS[2]], [CARERS[1]]];
    for (const only of groups) {
      const facts = await readFactsOf(books, council, only);
      expect(await calculatePaymentsOf(books, period, facts)).toEqual(
        expected.filter(({ provider }) => only.includes(provider)),
      );
    }
    const lines = expected.flatMap((payment) => payment.lines);
    seen.adjusted += lines.some(({ kind }) => kind === 'adjustment') ? 1 : 0;
    seen.carried += lines.some(({ kind }) => kind === 'carried_forward') ? 1 : 0;
  }
}

function withoutExceptions({ provider, totalPence, lines }: CalculatedPayment): CalculatedPayment {
  return { provider, totalPence, lines };
}

test('from the beginning, and where an older ledger was restored, it may be anybody', async () => {
  await withPeople(
    async (ledger) =>
      await ledger.read(async (books) => {
        const { seq } = (await books.audit.last())!;
        expect(await changedProviders(books, 0)).toEqual({ all: true });
        expect(await changedProviders(books, seq + 1)).toEqual({ all: true });
        expect(await changedProviders(books, seq)).toEqual({ all: false, providers: new Set() });
      }),
  );
});

import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BooksReader } from '../../../db/books';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { financialYearOf, yearOfPeriod } from '../../../domain/calendar/periods';
import type { RemittanceAdvice } from '../../../domain/remittances/remittance-advice';
import type { CarerData, PublishedPayment } from '../../../domain/sync/carer-data';
import { makeDemoLedger } from '../../../main/demo/make-demo-ledger';
import { orderList, readOrderNames } from '../../../main/orders/order-views';
import { readYear } from '../../../main/orders/read-year';
import { readSchedule } from '../../../main/periods/period-schedule';
import { draftAdviceOf, finalisedAdvices } from '../../../main/reports/read-remittances';
import { statementOf } from '../../../main/statements/read-statement';
import { everyCarersData, textOf } from '../../builders/published-ledger';
import { deskOf } from '../../builders/desk';
import { withLedger } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';

/** The demo council, made once: its year has every kind of line. */
let ledger: Ledger;
let all: Map<string, CarerData>;
let close: () => void;
beforeAll(async () => {
  await new Promise<void>((ready, reject) => {
    withLedger(async (made) => {
      const assetsFolder = path.join(import.meta.dirname, '../../../assets/demo');
      await makeDemoLedger({ ledger: made, assetsFolder, size: 'small' });
      ledger = made;
      all = await everyCarersData(made);
      await new Promise<void>((done) => {
        close = done;
        ready();
      });
    }).catch(reject);
  });
}, 120_000);
afterAll(() => close());

/** Whose names and reasons a carer does not see. */
const LEFT_BLANK = new Set(['enteredBy', 'approvedBy', 'acceptedBy', 'setBy', 'setAt', 'enteredAt']);
/** What a finalised line keeps for the bookkeeping. */
const KEPT_BESIDE = new Set(['id', 'paymentId', 'position', 'glCode', 'costCentre']);

/** An advice with everything out of it that is not for the carer, by another way than the application's. */
function forCarer(value: unknown): unknown {
  const isLine = (key: string, of: object): boolean => key === 'period' && 'amountPence' in of;
  return JSON.parse(
    JSON.stringify(value, function (this: object, key: string, part: unknown) {
      if (LEFT_BLANK.has(key)) return '';
      if (key === 'reason' && 'shareBasisPoints' in this) return '';
      if (KEPT_BESIDE.has(key) || isLine(key, this)) return undefined;
      return part;
    }),
  );
}

function asAdvice(data: CarerData, { paidTo, ...payment }: PublishedPayment): Partial<RemittanceAdvice> {
  const { ref, name, address, postcode } = { ...data.carer, ...paidTo };
  const state = payment.state === 'finalised' ? 'finalised' : 'draft';
  return { ...payment, state, organisation: data.organisation, carer: { ref, name, address, postcode } };
}

const paymentOf = (data: CarerData, period: string): PublishedPayment | undefined =>
  data.payments.find((payment) => payment.period.period === period);

/** Every advice of the calendar by whom it is for, finalised or by today's facts. */
async function* advices(books: BooksReader, providers: readonly string[]) {
  for (const period of await books.periods.list()) {
    if (period.state === 'finalised') {
      for (const advice of await finalisedAdvices(books, period)) yield advice;
      continue;
    }
    const schedule = await readSchedule(books, period);
    for (const provider of providers) {
      const advice = await draftAdviceOf(books, period, schedule, provider);
      if (advice) yield advice;
    }
  }
}

test('every payment is published as its remittance advice says it, finalised, current and future ones', async () => {
  const kinds = new Set<string>();
  let count = 0;
  await ledger.read(async (books) => {
    for await (const advice of advices(books, [...all.keys()])) {
      const data = all.get(advice.carer.ref)!;
      const payment = paymentOf(data, advice.period.period)!;
      expect(forCarer(asAdvice(data, payment))).toEqual(forCarer(withoutMovement(advice)));
      count += 1;
      for (const line of payment.lines) kinds.add(line.reason.kind);
    }
  });
  expect([...all.values()].flatMap((data) => data.payments)).toHaveLength(count);
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining([
      'adjustment',
      'brought_forward',
      'carried_forward',
      'claim',
      'extra',
      'placement',
    ]),
  );
});

/** The application's balance has its period and total with it; an advice needs neither. */
function withoutMovement(advice: RemittanceAdvice): RemittanceAdvice {
  if (!advice.balance) return advice;
  const {
    period: _period,
    totalPence: _total,
    ...balance
  } = advice.balance as typeof advice.balance & Record<'period' | 'totalPence', unknown>;
  return { ...advice, balance };
}

test('statements are those of every financial year in which something was paid', async () => {
  for (const [provider, data] of all) {
    const paid = data.payments.filter(({ state }) => state === 'finalised');
    const years = [...new Set(paid.map(({ period }) => financialYearOf(period.payDate)))];
    const expected = await ledger.read(
      async (books) =>
        await Promise.all(years.map((year) => statementOf(books, { year, basis: 'financial' }, provider))),
    );
    expect(data.statements).toEqual(expected);
  }
});

test('purchase orders are those of each year, to the penny and period by period', async () => {
  const calendar = [...all.values()].flatMap((data) => data.periods);
  const years = [...new Set(calendar.map(({ period }) => yearOfPeriod(period)))];
  let orders = 0;
  for (const year of years) {
    const whole = await readYear(ledger, year);
    const names = await ledger.read(readOrderNames);
    for (const [provider, data] of all) {
      const expected = orderList(whole, { provider }, names).orders.map((order) => ({ ...order, year }));
      const own = data.orders.filter((order) => order.year === year);
      expect(own.map(({ periods: _periods, ...order }) => order)).toEqual(expected);
      for (const { order, periods } of own) {
        expect(periods).toEqual(whole.orders.find(({ reference }) => reference === order)!.periods);
      }
      orders += own.length;
    }
  }
  expect(orders).toBeGreaterThan(50);
});

test('claims have the state, amounts and decisions that the panel sees, without its own words', async () => {
  const desk = deskOf(ledger);
  let rejected = 0;
  for (const data of all.values()) {
    const listed = await desk.ask(OLIVE, 'claims.list', { provider: data.carer.ref });
    const shown = listed.filter(({ state }) => state !== 'unsubmitted');
    expect(data.claims.map(({ id, state }) => ({ id, state }))).toEqual(
      shown.map(({ id, state }) => ({ id, state })).reverse(),
    );
    for (const claim of data.claims) {
      const { items } = await desk.ask(OLIVE, 'claims.read', { id: claim.id });
      expect(claim.items).toEqual(
        items.map(({ decision, ...item }) => ({
          kind: item.kind,
          serviceLevel: item.serviceLevel,
          serviceLevelName: item.serviceLevelName,
          client: item.client,
          clientName: item.clientName,
          fromDay: item.fromDay,
          toDay: item.toDay,
          description: item.description,
          quantityHundredths: item.quantityHundredths,
          unit: item.unit,
          amountPence: item.amountPence,
          attachment: item.attachment?.name ?? null,
          decision: decision && {
            decision: decision.decision,
            reason: decision.decision === 'rejected' ? decision.reason : null,
          },
          paidIn: item.paid?.period ?? null,
        })),
      );
      rejected += items.filter(({ decision }) => decision?.decision === 'rejected').length;
    }
  }
  expect(rejected).toBeGreaterThan(0);
});

test('the same ledger gives the same bytes, however many carers are read at once', async () => {
  const one = await everyCarersData(ledger, undefined, 1);
  const many = await everyCarersData(ledger, undefined, 7);
  for (const [provider, data] of all) {
    expect(textOf(one.get(provider)!)).toBe(textOf(data));
    expect(textOf(many.get(provider)!)).toBe(textOf(data));
  }
});

test('a carer claims what has a rate, and not what the team pays without one', () => {
  const fosterCarer = [...all.values()].find(({ carer }) => carer.type === 'foster_carer')!;
  expect(fosterCarer.claiming.levels.map(({ code }) => code).sort()).toEqual([
    'CARER-MILES',
    'CLUB',
    'FOST-MILES',
  ]);
});

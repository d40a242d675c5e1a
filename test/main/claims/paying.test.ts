import { expect, test } from 'vitest';
import { inProcessPdfRenderer } from '../../../main/documents/pdf-renderer';
import { reportServices } from '../../../main/reports/reports-commands';
import type { OutputOf } from '../../../preload/contract';
import { deskOf, payPeriod, withDesk, type Desk } from '../../builders/desk';
import { aRate } from '../../builders/ledger';
import { AARON, ADA, OLIVE, PAT, PASSWORD } from '../../builders/people';
import { acceptedClaim, aTraining, anItem, enterClaiming, submittedClaim } from '../../builders/claims';
import { pagesOf } from '../documents/rendered-pdf';

type Line = OutputOf<'periods.payment'>['lines'][number];

async function paying(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async ({ ledger }) => {
    await ledger.transaction(enterClaiming);
    const desk = deskOf(ledger, reportServices(inProcessPdfRenderer));
    await work(desk);
    expect(desk.unexpected).toEqual([]);
    const report = await desk.ask(ADA, 'audit.verify', {});
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
  });
}

async function claimLines(desk: Desk, period: string): Promise<Line[]> {
  const { lines } = await desk.ask(OLIVE, 'periods.payment', { period, provider: 'P001' });
  return lines.filter(({ kind }) => kind === 'claim');
}

const enterRate = async (desk: Desk, effectiveFrom: string, amountPence: number): Promise<unknown> =>
  await desk.ask(OLIVE, 'rates.save', {
    ...aRate({ serviceLevel: 'MILES', effectiveFrom, amountPence, minAge: null, maxAge: null }),
  });

test('accepted items are paid once, in the next period that is finalised, at the rate of their day', async () => {
  await paying(async (desk) => {
    const old = anItem({ fromDay: '2026-04-05', toDay: '2026-04-05' });
    await submittedClaim(desk, [old, anItem(), aTraining()]);
    expect(await claimLines(desk, '2026-27/01')).toEqual([]);
    await desk.ask(PAT, 'claims.accept', { claim: 1 });
    const expected = [
      // 12.5 × 45p = 562.5p
      { amountPence: 563, ratePence: 45, quantityHundredths: 1250, unit: 'mile', client: 'C001' },
      { amountPence: 688, ratePence: 55, from: '2026-04-07', to: '2026-04-07', serviceLevel: 'MILES' },
      { amountPence: 2500, ratePence: 2500, unit: 'item', client: null, serviceLevel: 'TRAIN' },
    ];
    expect(await claimLines(desk, '2026-27/01')).toMatchObject(expected);
    const { totalPence } = await payPeriod(desk, '2026-27/01');
    expect(totalPence).toBe(20_886 - 1 + 563 + 688 + 2500);
    expect(await claimLines(desk, '2026-27/01')).toMatchObject(expected);
    expect(await claimLines(desk, '2026-27/02')).toEqual([]);
    await payPeriod(desk, '2026-27/02');
    expect(await claimLines(desk, '2026-27/02')).toEqual([]);
    const { claim, items } = await desk.ask(OLIVE, 'claims.read', { id: 1 });
    expect(claim).toMatchObject({ state: 'paid', paidIn: ['2026-27/01'], amountPence: 563 + 688 + 2500 });
    expect(items.map(({ paid }) => paid?.amountPence)).toEqual([563, 688, 2500]);
    const orders = await desk.ledger.read((books) => books.payments.paidOrders('2026-27'));
    expect(orders.filter(({ serviceLevel }) => serviceLevel !== 'FOST')).toEqual([
      { provider: 'P001', client: null, serviceLevel: 'TRAIN', amountPence: 2500 },
      { provider: 'P001', client: 'C001', serviceLevel: 'MILES', amountPence: 563 + 688 },
    ]);
  });
});

test('what is taken back or rejected before the period is finalised is not paid with it', async () => {
  await paying(async (desk) => {
    const { items } = await acceptedClaim(desk, [anItem(), aTraining()]);
    await desk.ask(PAT, 'claims.takeBack', { claim: 1, items: [items[0]!.id], reason: 'Asked the carer' });
    await payPeriod(desk, '2026-27/01');
    expect((await claimLines(desk, '2026-27/01')).map(({ amountPence }) => amountPence)).toEqual([2500]);
    await desk.ask(PAT, 'claims.accept', { claim: 1 });
    await payPeriod(desk, '2026-27/02');
    const { claim } = await desk.ask(OLIVE, 'claims.read', { id: 1 });
    expect(claim.paidIn).toEqual(['2026-27/01', '2026-27/02']);
  });
});

test('a decision after the period was prepared gives it back: nobody finalises what was not seen', async () => {
  await paying(async (desk) => {
    await submittedClaim(desk);
    await desk.ask(OLIVE, 'periods.prepare', { period: '2026-27/01', acceptExceptions: true });
    await desk.ask(PAT, 'claims.accept', { claim: 1 });
    const finalise = { period: '2026-27/01', password: PASSWORD };
    expect((await desk.refusal(AARON, 'periods.finalise', finalise)).code).toBe('changed_since_prepared');
    await payPeriod(desk, '2026-27/01');
    expect(await claimLines(desk, '2026-27/01')).toHaveLength(1);
  });
});

test('late news of the rate is a correction in the next period, up and down, and never a second payment', async () => {
  await paying(async (desk) => {
    await acceptedClaim(desk, [anItem()]);
    await payPeriod(desk, '2026-27/01');
    await enterRate(desk, '2026-04-06', 60);
    expect(await claimLines(desk, '2026-27/02')).toMatchObject([
      {
        amountPence: 750 - 688,
        carePeriod: '2026-27/01',
        quantityHundredths: null,
        description:
          'Correction of In-house Fostering Placement – Mileage: Mill Lane to school and back (claim 1)',
        why: expect.arrayContaining(['£7.50 due − £6.88 paid = £0.62.']),
      },
    ]);
    await payPeriod(desk, '2026-27/02');
    await enterRate(desk, '2026-04-06', 45);
    expect(await claimLines(desk, '2026-27/03')).toMatchObject([{ amountPence: 563 - 750 }]);
    await payPeriod(desk, '2026-27/03');
    const { items } = await desk.ask(OLIVE, 'claims.read', { id: 1 });
    expect(items[0]!.paid).toEqual({ period: '2026-27/01', amountPence: 563 });
    // A council's own rate from a day between two journeys counts from that day on.
    await enterRate(desk, '2026-04-08', 70);
    const { amountPence } = (await desk.ask(OLIVE, 'claims.read', { id: 1 })).items[0]!;
    expect(amountPence).toBe(563);
  });
});

test('the remittance advice shows a claim under its child: day, route, miles and rate', async () => {
  await paying(async (desk) => {
    await acceptedClaim(desk, [anItem({ toDay: '2026-04-09' }), aTraining()]);
    await payPeriod(desk, '2026-27/01');
    await enterRate(desk, '2026-04-06', 60);
    const advice = async (period: string): Promise<string> => {
      const { bytes } = await desk.ask(OLIVE, 'reports.remittance', { period, provider: 'P001' });
      return (await pagesOf(bytes)).join(' ');
    };
    expect(await advice('2026-27/01')).toContain(
      'In-house Fostering Placement – Mileage 7–9 Apr 2026: Mill Lane to school and back (claim 1) 12.5 miles × £0.55 £6.88',
    );
    expect(await advice('2026-27/01')).toContain(
      'Training 7 Apr 2026: First aid course (claim 1) 1 × £25.00 £25.00',
    );
    expect(await advice('2026-27/02')).toContain(
      '12.5 miles × £0.60 = £7.50 was due, £6.88 had been paid. £0.62',
    );
  });
});

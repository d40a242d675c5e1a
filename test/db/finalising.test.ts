import { expect, test } from 'vitest';
import { sealOfPeriod } from '../../db/seals';
import type { Ledger } from '../../db/ledger-file/ledger';
import { aProvider, APPROVER, changeBy, enterWorkedExample, OFFICER, withLedger } from '../builders/ledger';
import { aLine, aPayment, finalisePeriod } from '../builders/payments';

async function withWorkedExample(work: (ledger: Ledger) => Promise<void>): Promise<void> {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterWorkedExample);
    await ledger.transaction((books) => books.providers.save(aProvider({ ref: 'P002' }), changeBy(OFFICER)));
    await work(ledger);
  });
}

test('preparing keeps what was prepared, and can be taken back', async () => {
  await withWorkedExample(async (ledger) => {
    await ledger.transaction(async (books) => {
      const snapshot = { totalPence: 19400, payments: [{ provider: 'P001' }] };
      await books.periods.prepare('2026-27/01', { digest: 'a', snapshot: 'once' }, changeBy(OFFICER));
      const prepared = await books.periods.prepare(
        '2026-27/01',
        { digest: 'b', snapshot },
        changeBy(OFFICER),
      );
      expect(prepared).toMatchObject({ preparedBy: OFFICER, preparedDigest: 'b' });
      expect(await books.periods.preparation('2026-27/01')).toEqual(snapshot);
      expect(await books.periods.withdraw('2026-27/01', changeBy(OFFICER))).toBe(true);
      expect(await books.periods.withdraw('2026-27/01', changeBy(OFFICER))).toBe(false);
      expect(await books.periods.preparation('2026-27/01')).toBeNull();
      expect(await books.periods.find('2026-27/01')).toMatchObject({
        preparedBy: null,
        preparedDigest: null,
      });
    });
  });
});

test('a finalised period is sealed over its lines and the seal before it, and the next is current', async () => {
  await withWorkedExample(async (ledger) => {
    const first = await finalisePeriod(ledger);
    const second = await finalisePeriod(ledger, '2026-27/02', []);
    expect(first).toMatchObject({ paymentCount: 1, lineCount: 1, totalPence: 19400, previousSeal: null });
    expect(second).toMatchObject({ paymentCount: 0, lineCount: 0, totalPence: 0, previousSeal: first.seal });
    await ledger.read(async (books) => {
      const states = (await books.periods.list('2026-27')).map(({ period, state }) => [period, state]);
      expect(states).toEqual([
        ['2026-27/01', 'finalised'],
        ['2026-27/02', 'finalised'],
        ['2026-27/03', 'current'],
      ]);
      expect((await books.periods.current())?.period).toBe('2026-27/03');
      expect((await books.periods.finalised()).map(({ period }) => period)).toEqual([
        '2026-27/01',
        '2026-27/02',
      ]);
      expect(await books.periods.list('2025-26')).toEqual([]);
      // Worked out again from what is stored, the seal is the same.
      expect(sealOfPeriod(first, await books.payments.ofPeriod('2026-27/01'))).toBe(first.seal);
      const [event] = await books.audit.search({ action: 'finalise', subjectRef: '2026-27/01' });
      const { seal, previousSeal, paymentCount, lineCount, totalPence } = first;
      expect(event?.after).toEqual({ seal, previousSeal, paymentCount, lineCount, totalPence });
    });
  });
});

test('a seal changes with any part of a line', async () => {
  await withWorkedExample(async (ledger) => {
    const period = await finalisePeriod(ledger);
    const [payment] = await ledger.read((books) => books.payments.ofPeriod('2026-27/01'));
    const [line] = payment!.lines;
    const ofLine = Object.keys(line!).filter((column) => column !== 'id' && column !== 'paymentId');
    const unsealedOfLine = ofLine.filter((column) => {
      const altered = { ...payment!, lines: [{ ...line!, [column]: 'altered' }] };
      return sealOfPeriod(period, [altered]) === period.seal;
    });
    expect(unsealedOfLine).toEqual([]);
    const ofPayment = ['provider', 'totalPence', 'accountNumber', 'sortCode', 'providerName', 'address'];
    const unsealedOfPayment = ofPayment.filter(
      (column) => sealOfPeriod(period, [{ ...payment!, [column]: 'altered' }]) === period.seal,
    );
    expect(unsealedOfPayment).toEqual([]);
    expect(sealOfPeriod({ ...period, previousSeal: 'altered' }, [payment!])).not.toBe(period.seal);
  });
});

test('a period is finalised once, wholly, by another person, in order', async () => {
  await withWorkedExample(async (ledger) => {
    await expect(finalisePeriod(ledger, '2026-27/02')).rejects.toThrow('an earlier period is still open');
    await finalisePeriod(ledger);
    await expect(finalisePeriod(ledger)).rejects.toThrow('never changed');
    const unprepared = ledger.transaction((books) =>
      books.periods.finalise('2026-27/02', [], changeBy(APPROVER)),
    );
    await expect(unprepared).rejects.toThrow('CHECK');
    expect((await ledger.read((books) => books.payments.ofPeriod('2026-27/01'))).length).toBe(1);
  });
});

test('what was paid, by care, provider, child, year and period', async () => {
  await withWorkedExample(async (ledger) => {
    await finalisePeriod(ledger, '2026-27/01', [
      aPayment([aLine({ amountPence: 8314 }), aLine({ amountPence: 12571, from: '2026-04-09' })]),
    ]);
    const due = { carePeriod: '2026-27/02', from: '2026-04-13', to: '2026-04-19', amountPence: 1000 };
    const adjustment = aLine({
      kind: 'adjustment',
      amountPence: -6285,
      quantityHundredths: null,
      unit: null,
    });
    const withoutCare = { placement: null, client: null, serviceLevel: null, unit: null };
    const later = { carePeriod: '2026-27/02', amountPence: 5285 };
    const carried = aLine({ kind: 'carried_forward', ...withoutCare, ...later });
    const other = aLine({ ...due, provider: 'P002', amountPence: 500 });
    await finalisePeriod(ledger, '2026-27/02', [
      aPayment([other]),
      aPayment([aLine(due), adjustment, carried]),
    ]);

    await ledger.read(async ({ payments }) => {
      const care = { placement: 'PL001', client: 'C001', serviceLevel: 'FOST' };
      expect(await payments.paidCare()).toEqual([
        { ...care, provider: 'P001', carePeriod: '2026-27/01', amountPence: 14600 },
        { ...care, provider: 'P001', carePeriod: '2026-27/02', amountPence: 1000 },
        { ...care, provider: 'P002', carePeriod: '2026-27/02', amountPence: 500 },
      ]);
      const key = { placement: 'PL001', provider: 'P001', carePeriod: '2026-27/01' };
      const paidLines = await payments.paidLines([key]);
      expect(paidLines(key)).toMatchObject([
        { kind: 'placement', paidInPeriod: '2026-27/01', nights: 7, amountPence: 8314 },
        { kind: 'placement', paidInPeriod: '2026-27/01', from: '2026-04-09', amountPence: 12571 },
        { kind: 'adjustment', paidInPeriod: '2026-27/02', nights: null, amountPence: -6285 },
      ]);
      expect(paidLines({ ...key, provider: 'P002' })).toEqual([]);
      expect(await payments.carriedForward('2026-27/02')).toEqual([
        { provider: 'P001', fromPeriod: '2026-27/02', amountPence: 5285 },
      ]);
      expect(await payments.lastPayments()).toEqual(
        new Map([
          ['P001', { period: '2026-27/02', totalPence: 0 }],
          ['P002', { period: '2026-27/02', totalPence: 500 }],
        ]),
      );
      const second = await payments.ofPeriod('2026-27/02');
      expect(second.map(({ provider, lines }) => [provider, lines.map(({ position }) => position)])).toEqual([
        ['P001', [1, 2, 3]],
        ['P002', [1]],
      ]);
      expect(second[0]?.lines[1]).toMatchObject({ ...adjustment, reason: adjustment.reason });
      expect(await payments.find('2026-27/02', 'P002')).toEqual(second[1]);
      expect(await payments.find('2026-27/02', 'P003')).toBeNull();
      expect((await payments.ofProvider('P001')).map(({ period }) => period)).toEqual([
        '2026-27/01',
        '2026-27/02',
      ]);
      expect(await payments.ofProvider('P001', '2025-26')).toEqual([]);
      expect((await payments.ofProvider('P002', '2026-27'))[0]).toEqual(second[1]);
      expect(
        (await payments.linesOfClient('C001')).map(({ period, providerName }) => [period, providerName]),
      ).toEqual(['02', '02', '02', '01', '01'].map((number) => [`2026-27/${number}`, 'Amara Okafor']));
      expect(await payments.paidOrders('2026-27')).toEqual([
        { provider: 'P001', client: 'C001', serviceLevel: 'FOST', amountPence: 15600 },
        { provider: 'P002', client: 'C001', serviceLevel: 'FOST', amountPence: 500 },
      ]);
    });
  });
});

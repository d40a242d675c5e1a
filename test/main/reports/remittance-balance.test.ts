import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { overpaid } from '../../builders/overpaid';
import { AARON, OLIVE } from '../../builders/people';
import { pagesOf } from '../documents/rendered-pdf';

/** The text of P001's remittance advice; kept as a file to look at where `REMITTANCES_TO` names a folder. */
async function adviceText(desk: Desk, period: string, name: string): Promise<string> {
  const { bytes } = await desk.ask(OLIVE, 'reports.remittance', { period, provider: 'P001' });
  const folder = process.env['REMITTANCES_TO'];
  if (folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `${name}.pdf`), bytes);
  }
  return (await pagesOf(bytes)).join(' ');
}

const plan = { provider: 'P001', reason: 'Agreed by telephone.' };

test('a remittance advice shows what is owed, what this payment does about it, and how it goes on', async () => {
  await withDesk(async (desk) => {
    await overpaid(desk);
    const without = await adviceText(desk, '2026-27/03', '1-no-plan');
    expect(without).toContain('What you were overpaid');
    expect(without).toMatch(/Added now, as shown above £401\.14 Taken off this payment −£194\.00/);
    expect(without).toMatch(
      /Still to be paid back after this payment £207\.14 It will be taken off your next payments/,
    );

    await desk.ask(OLIVE, 'overpayments.setPlan', {
      ...plan,
      terms: { kind: 'amount', amountPence: 10_000 },
    });
    await payPeriod(desk, '2026-27/03');
    const byAmount = await adviceText(desk, '2026-27/03', '2-amount');
    expect(byAmount).toMatch(/after this payment £301\.14 At most £100\.00 is taken off each payment until/);
    expect(byAmount).toContain(
      '£100.00 of what is to be paid back is taken off this payment. The rest, £301.14, is left',
    );
    // Exported again, it is the same, whatever the plan is by then.
    await desk.ask(OLIVE, 'overpayments.setPlan', { ...plan, terms: { kind: 'paused' } });
    expect(await adviceText(desk, '2026-27/03', '2-amount')).toBe(byAmount);

    await payPeriod(desk, '2026-27/04');
    const paused = await adviceText(desk, '2026-27/04', '3-paused');
    expect(paused).toMatch(/To be paid back before this payment £301\.14 Taken off this payment £0\.00/);
    expect(paused).toContain('Nothing is taken off your payments for now.');

    const settlement = {
      provider: 'P001',
      client: null,
      serviceLevel: null,
      quantityHundredths: null,
      evidence: null,
    };
    for (const [purpose, amountPence, reason] of [
      ['written_off', 15_000, 'Our own mistake'],
      ['repaid', 5_114, 'Invoice 20417'],
    ] as const) {
      const { id } = await desk.ask(OLIVE, 'oneOffs.enter', {
        ...settlement,
        purpose,
        amountPence,
        reason,
        date: '2026-05-04',
      });
      await desk.ask(AARON, 'oneOffs.approve', { id });
    }
    await payPeriod(desk, '2026-27/05');
    const settled = await adviceText(desk, '2026-27/05', '4-settled');
    expect(settled).toMatch(
      /Paid back by you otherwise −£51\.14 Written off: you do not have to pay this back −£150\.00/,
    );
    expect(settled).toContain('Still to be paid back after this payment £100.00');

    await desk.ask(OLIVE, 'overpayments.setPlan', { ...plan, terms: { kind: 'all_at_once' } });
    await payPeriod(desk, '2026-27/06');
    const cleared = await adviceText(desk, '2026-27/06', '5-cleared');
    expect(cleared).toContain(
      'Still to be paid back after this payment £0.00 There is nothing more to pay back.',
    );

    await payPeriod(desk, '2026-27/07');
    expect(await adviceText(desk, '2026-27/07', '6-after')).not.toContain('overpaid');
  });
});

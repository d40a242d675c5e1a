import type { Page } from '@playwright/test';
import type { OutputOf } from '../../preload/contract';
import type { StartPage } from '../../test/e2e/pages/start-page';
import { ask } from './application';

type Exceptions = OutputOf<'periods.exceptions'>;

/** A payment worth looking at: several children, an adjustment, more than nothing to pay. */
export async function tellingPayment(page: Page, period: string): Promise<{ ref: string; name: string }> {
  const { payments } = await ask(page, 'periods.payments', { period });
  const payment = payments.find(
    (row) => row.children === 2 && row.adjustmentsPence < 0 && row.netPence > 0 && row.blocking === 0,
  );
  if (!payment) throw new Error(`no payment of period ${period} is worth a picture`);
  return { ref: payment.provider, name: payment.providerName };
}

/** A claim before the panel of which something has been claimed in another claim. */
export async function claimedBefore(page: Page): Promise<{ id: number }> {
  for (const { id } of await ask(page, 'claims.list', { state: 'pending' })) {
    const { items } = await ask(page, 'claims.read', { id });
    if (items.some(({ checks }) => checks.some(({ code }) => code === 'claimed_before'))) return { id };
  }
  throw new Error('no claim before the panel was claimed before');
}

/** An open thread worth looking at: asked, answered and noted in, and the carer has written last. */
export async function tellingThread(page: Page): Promise<{ id: number }> {
  const threads = await ask(page, 'actions.list', { openOnly: true });
  const read = await Promise.all(threads.map(async ({ id }) => await ask(page, 'actions.read', { id })));
  const [best] = read
    .filter(({ action }) => action.assignedTo === 'team')
    .sort((a, b) => b.entries.length - a.entries.length);
  if (!best) throw new Error('no action waits for the team');
  return { id: best.action.id };
}

/** Puts right what blocks the demo council's current period, and prepares it: Daniel Price signs in, and stays. */
export async function prepareCurrent(page: Page, start: StartPage, period: string): Promise<void> {
  const exceptions = await ask(page, 'periods.exceptions', { period });
  await endOverlap(page, exceptions);
  await addMissingRate(page, exceptions);
  await ask(page, 'carers.enterBankDetails', {
    provider: 'P0001',
    sortCode: '08-99-99',
    accountNumber: '66374958',
    accountName: 'M Okafor',
  });
  await start.switchTo('Daniel Price', 'Aisha Khan');
  const waiting = await ask(page, 'carers.bankDetailsToConfirm', {});
  await ask(page, 'carers.confirmBankDetails', { providers: waiting.map(({ provider }) => provider) });
  await start.switchTo('Aisha Khan', 'Daniel Price');
  await acceptAll(page, period);
  await ask(page, 'periods.prepare', { period });
}

async function endOverlap(page: Page, exceptions: Exceptions): Promise<void> {
  const placements = await ask(page, 'placements.list', {});
  const first = placements.find(({ ref }) => ref === subjectOf(exceptions, 'overlapping_placements'))!;
  const second = placements.find(
    (other) =>
      other.ref !== first.ref &&
      other.client === first.client &&
      other.provider === first.provider &&
      other.serviceLevel === first.serviceLevel &&
      other.endDate === null,
  )!;
  const { ref, client, provider, serviceLevel, startDate } = first;
  const placement = { ref, client, provider, serviceLevel, startDate, endDate: second.startDate };
  await ask(page, 'placements.save', { placement, isNew: false });
}

async function addMissingRate(page: Page, exceptions: Exceptions): Promise<void> {
  const placements = await ask(page, 'placements.list', {});
  const { serviceLevel } = placements.find(({ ref }) => ref === subjectOf(exceptions, 'no_rate'))!;
  const amountPence = 25_800;
  await ask(page, 'rates.save', {
    serviceLevel,
    effectiveFrom: '2026-03-30',
    amountPence,
    minAge: 16,
    maxAge: 17,
  });
}

async function acceptAll(page: Page, period: string): Promise<void> {
  const exceptions = (await ask(page, 'periods.exceptions', { period }))
    .filter(({ accepted }) => !accepted)
    .map(({ provider, code, subject, message }) => ({ provider, code, subject, message }));
  const note = 'Compared with the placement list: right.';
  await ask(page, 'periods.acceptExceptions', { period, exceptions, note });
}

function subjectOf(exceptions: Exceptions, code: Exceptions[number]['code']): string {
  return exceptions.find((exception) => exception.code === code)!.subject!;
}

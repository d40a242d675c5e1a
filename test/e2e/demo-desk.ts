import type { Page } from '@playwright/test';
import { ask } from './ask';
import type { StartPage } from './pages/start-page';

/** What has to be arranged in the demo council before its current period can be paid. */

const PERIOD = '2026-27/01';

/** Mends what blocks the demo council's current period: bank details, an overlap and a missing rate. */
export async function putBlockingRight(page: Page, start: StartPage): Promise<void> {
  const placements = await ask(page, 'placements.list', {});
  const exceptions = await ask(page, 'periods.exceptions', { period: PERIOD });
  const subjectOf = (code: string) => {
    const subject = exceptions.find((exception) => exception.code === code)?.subject;
    return placements.find((placement) => placement.ref === subject)!;
  };
  const first = subjectOf('overlapping_placements');
  const second = placements.find(
    ({ ref, client, provider, serviceLevel, endDate }) =>
      ref !== first.ref &&
      client === first.client &&
      provider === first.provider &&
      serviceLevel === first.serviceLevel &&
      endDate === null,
  )!;
  const { ref, client, provider, serviceLevel, startDate } = first;
  const ended = { ref, client, provider, serviceLevel, startDate, endDate: second.startDate };
  await ask(page, 'placements.save', { placement: ended, isNew: false });
  await ask(page, 'rates.save', {
    serviceLevel: subjectOf('no_rate').serviceLevel,
    effectiveFrom: '2026-03-30',
    amountPence: 25_800,
    minAge: 16,
    maxAge: 17,
  });
  await ask(page, 'carers.enterBankDetails', {
    provider: 'P0001',
    sortCode: '08-99-99',
    accountNumber: '66374958',
    accountName: 'M Okafor',
  });
  await start.switchTo('Daniel Price', 'Aisha Khan');
  const waiting = await ask(page, 'carers.bankDetailsToConfirm', {});
  await ask(page, 'carers.confirmBankDetails', { providers: waiting.map((details) => details.provider) });
  await start.switchTo('Aisha Khan', 'Daniel Price');
}

/** Accepts what the person has looked at already. */
export async function acceptTheRest(page: Page): Promise<void> {
  const rows = await ask(page, 'periods.exceptions', { period: PERIOD });
  const exceptions = rows
    .filter(({ accepted }) => !accepted)
    .map(({ provider, code, subject, message }) => ({ provider, code, subject, message }));
  await ask(page, 'periods.acceptExceptions', { period: PERIOD, exceptions, note: 'Seen.' });
}

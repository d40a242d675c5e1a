import type { Page } from '@playwright/test';
import { ask } from './ask';

/** Opens every screen and tab of the application by its address, and asks for what only a button asks for. */
export async function openEveryScreen(page: Page): Promise<number> {
  const addresses = await everyAddress(page);
  for (const address of addresses) {
    await page.evaluate((to) => (window.location.hash = to), address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
  }
  await ask(page, 'search.everything', { text: 'har' });
  await ask(page, 'audit.search', { text: 'fostering' });
  return addresses.length;
}

async function everyAddress(page: Page): Promise<string[]> {
  const { periods, current } = await ask(page, 'periods.list', {});
  const place = periods.findIndex(({ period }) => period === current);
  const [last, next] = [periods[place - 1]!.period, periods[place + 1]!.period];
  const payments = await ask(page, 'periods.payments', { period: current! });
  const carer = payments.payments.find((row) => row.children > 1)!.provider;
  const [child] = await ask(page, 'children.list', {});
  const period = `/payments/${current}`;
  const orders = `/orders/${current!.slice(0, 7)}`;
  const settings = ['organisation', 'calendar', 'users', 'service-levels', 'exceptions', 'backup'];
  return [
    '/home',
    period,
    `${period}/carer/${carer}`,
    ...['exceptions', 'changes', 'documents'].map((tab) => `${period}?tab=${tab}`),
    `/payments/${last}`,
    `/payments/${last}/carer/${carer}`,
    `/payments/${next}`,
    '/carers',
    `/carers/${carer}`,
    '/carers/bank-details',
    '/children',
    `/children/${child!.ref}`,
    orders,
    `${orders}?tab=forecast`,
    `/reports?period=${last}&carer=${carer}`,
    '/reports?report=answering',
    '/imports',
    '/audit',
    '/audit/verify',
    ...settings.map((tab) => `/settings/${tab}`),
  ];
}

/** Until what the screen asked for is there: the ledger answers in order, and an answer may lead to one more question. */
async function settled(page: Page): Promise<void> {
  for (let question = 0; question < 3; question += 1) {
    await page.evaluate(async () => {
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    });
    await ask(page, 'periods.list', {});
  }
}

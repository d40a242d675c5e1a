import type { Page } from '@playwright/test';
import type { Bridge } from '../../preload/contract';
import { ask } from './ask';

const WARM_UP = 60;
const CALLS = 600;

/** How long each call took, and how much came back. */
export interface PaymentsPages {
  readonly rows: number;
  readonly periods: number;
  readonly ms: readonly number[];
}

/**
 * Asks for the payments grid of several periods in turn (finalised, current and future), as the window does, and times
 * each call in the page: from asking to having the rows.
 */
export async function measurePaymentsPages(page: Page): Promise<PaymentsPages> {
  const { periods, current } = await ask(page, 'periods.list', {});
  const place = periods.findIndex(({ period }) => period === current);
  const chosen = periods.slice(place - 4, place + 2).map(({ period }) => period);
  const { payments } = await ask(page, 'periods.payments', { period: current! });
  const ms = await page.evaluate(
    async ({ names, warmUp, calls }) => {
      const { carerPayments } = window as unknown as { carerPayments: Bridge };
      const measured: number[] = [];
      for (let call = 0; call < warmUp + calls; call += 1) {
        const startedMs = performance.now();
        const result = await carerPayments.invoke('periods.payments', {
          period: names[call % names.length]!,
        });
        if (!result.ok) throw new Error(result.error.message);
        if (call >= warmUp) measured.push(performance.now() - startedMs);
      }
      return measured;
    },
    { names: chosen, warmUp: WARM_UP, calls: CALLS },
  );
  return { rows: payments.length, periods: chosen.length, ms };
}

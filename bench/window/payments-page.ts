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
  /** Calls on the same way that ask for nothing. */
  readonly emptyMs: readonly number[];
}

/**
 * Asks for the payments grid of several periods in turn (finalised, current and future), as the window does, and times
 * each call in the page: from asking to having the rows. Between two of them goes a call that asks for nothing.
 */
export async function measurePaymentsPages(page: Page): Promise<PaymentsPages> {
  const { periods, current } = await ask(page, 'periods.list', {});
  const place = periods.findIndex(({ period }) => period === current);
  const chosen = periods.slice(place - 4, place + 2).map(({ period }) => period);
  const { payments } = await ask(page, 'periods.payments', { period: current! });
  const times = await page.evaluate(
    async ({ names, warmUp, calls }) => {
      const { carerPayments } = window as unknown as { carerPayments: Bridge };
      const timed = async (call: () => Promise<{ readonly ok: boolean }>): Promise<number> => {
        const startedMs = performance.now();
        const { ok } = await call();
        if (!ok) throw new Error('a call was refused');
        return performance.now() - startedMs;
      };
      const ms: number[] = [];
      const emptyMs: number[] = [];
      for (let call = 0; call < warmUp + calls; call += 1) {
        const period = names[call % names.length]!;
        const whole = await timed(() => carerPayments.invoke('periods.payments', { period }));
        const empty = await timed(() => carerPayments.invoke('jobs.cancel', { job: 'none' }));
        if (call < warmUp) continue;
        ms.push(whole);
        emptyMs.push(empty);
      }
      return { ms, emptyMs };
    },
    { names: chosen, warmUp: WARM_UP, calls: CALLS },
  );
  return { rows: payments.length, periods: chosen.length, ...times };
}

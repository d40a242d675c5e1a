import type { Page } from '@playwright/test';
import type { Bridge, OutputOf } from '../../preload/contract';
import type { Result } from '../../preload/contract/result';

const WARM_UP = 30;
const CALLS = 600;

/** How long each call took, and how much came back. */
export interface PaymentsPages {
  readonly rows: number;
  /** The first call of each period: nothing is remembered of it yet. */
  readonly firstMs: readonly number[];
  readonly againMs: readonly number[];
}

/**
 * Asks for the payments grid of several periods in turn (future, current and finalised), as the window does, and
 * times each call in the page: from asking to having the rows.
 */
export async function measurePaymentsPages(page: Page): Promise<PaymentsPages> {
  return await page.evaluate(
    async ({ warmUp, calls }) => {
      const { carerPayments } = window as unknown as { carerPayments: Bridge };
      const valueOf = <Value>(result: Result<Value>): Value => {
        if (!result.ok) throw new Error(result.error.message);
        return result.value;
      };
      const { periods, current } = valueOf(await carerPayments.invoke('periods.list', {}));
      const place = periods.findIndex(({ period }) => period === current);
      const chosen = periods.slice(place - 4, place + 2).map(({ period }) => period);
      const timed = async (period: string): Promise<{ ms: number; value: OutputOf<'periods.payments'> }> => {
        const startedMs = performance.now();
        const value = valueOf(await carerPayments.invoke('periods.payments', { period }));
        return { ms: performance.now() - startedMs, value };
      };
      const firstMs: number[] = [];
      const againMs: number[] = [];
      let rows = 0;
      for (const period of chosen) {
        const { ms, value } = await timed(period);
        firstMs.push(ms);
        rows = Math.max(rows, value.payments.length);
      }
      for (let call = 0; call < warmUp + calls; call += 1) {
        const { ms } = await timed(chosen[call % chosen.length]!);
        if (call >= warmUp) againMs.push(ms);
      }
      return { rows, firstMs, againMs };
    },
    { warmUp: WARM_UP, calls: CALLS },
  );
}

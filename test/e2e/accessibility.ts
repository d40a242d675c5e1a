import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on the page: the rule and the first places. Empty where nothing is. */
export async function seriousProblems(page: Page): Promise<string[]> {
  await settle(page);
  await page.evaluate(axeSource);
  const results = await page.evaluate(async (): Promise<AxeResults> => {
    const { axe } = window as unknown as { axe: { run(context: object): Promise<AxeResults> } };
    // Fluent's own keyboard library puts these at both ends of a trapped area; they pass the focus on at once.
    return await axe.run({ exclude: [['[data-tabster-dummy]']] });
  });
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(' ')}`,
    );
}

/** Waits until nothing fades in or out any more: half-drawn words have too little contrast. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    const ended = Promise.allSettled(ending.map((animation) => animation.finished));
    // One that is held up (its element is not drawn) never ends.
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1000))]);
  });
}

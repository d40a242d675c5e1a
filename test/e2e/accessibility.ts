import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on the page: the rule and the first places. Empty where nothing is. */
export async function seriousProblems(page: Page): Promise<string[]> {
  await settle(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const results = await page.evaluate(async (): Promise<AxeResults> => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<AxeResults> };
    };
    // Fluent's own keyboard library puts these at both ends of a trapped area; they pass the focus on at once.
    const context = { exclude: [['[data-tabster-dummy]']] };
    // Only what is wrong is told of each place: axe does not write down the places that are right.
    return await axe.run(context, { resultTypes: ['violations'], selectors: false });
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
    // Fluent counts a message's seconds by an animation of something that is not seen.
    const measuresTime = ({ effect }: Animation) =>
      (effect as KeyframeEffect).target?.hasAttribute('data-timer-status') ?? false;
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
      .filter((animation) => !measuresTime(animation));
    const ended = Promise.allSettled(ending.map((animation) => animation.finished));
    // One that is held up (its element is not drawn) never ends.
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1000))]);
  });
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on the page: the rule and the first places. Empty where nothing is. */
export async function seriousProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const results = await page.evaluate(runAtRest);
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

/**
 * Runs axe, in the page, while nothing fades in or out: half-drawn words have too little contrast. What fades is at its
 * end at once, however long a busy machine would take; and while axe looks, the page draws nothing new. Nor does it look
 * before what a dialog hid is shown again to screen readers: Fluent's keyboard library does that a quarter of a second
 * after the dialog is gone, and at once for whatever gets the focus meanwhile.
 */
async function runAtRest(): Promise<AxeResults> {
  const fading = (): Animation[] =>
    document.getAnimations().filter(({ effect, playState }) => {
      const endsByItself = effect?.getComputedTiming().endTime !== Infinity;
      // Fluent counts a message's seconds by an animation of something that is not seen: it would go at once.
      const countsSeconds = (effect as KeyframeEffect).target?.hasAttribute('data-timer-status') ?? false;
      return endsByItself && !countsSeconds && playState !== 'finished';
    });
  const isHiddenByAClosedDialog = (): boolean =>
    document.querySelector('[aria-modal="true"]') === null &&
    document.querySelector('body > [aria-hidden="true"]:not([data-tabster-dummy])') !== null;
  while (fading().length > 0 || isHiddenByAClosedDialog()) {
    for (const animation of fading()) animation.finish();
    // The end of one may be the beginning of another.
    await new Promise(requestAnimationFrame);
  }
  const { axe } = window as unknown as {
    axe: { run(context: object, options: object): Promise<AxeResults> };
  };
  // Fluent's own keyboard library puts these at both ends of a trapped area; they pass the focus on at once.
  const context = { exclude: [['[data-tabster-dummy]']] };
  // Only what is wrong is told of each place: axe does not write down the places that are right.
  return await axe.run(context, { resultTypes: ['violations'], selectors: false });
}

import { chromium } from '@playwright/test';
import { sealWithPassphrase } from '../../domain/sync/age-files';
import { browserOptions } from '../../test/portal-browser/browser';
import { portalHost } from '../../test/portal-browser/portal-host';
import { timeOf } from '../publishing/spent';
import { medianOf } from '../statistics';
import { measurePageChanges, type PageChanges } from './page-changes';
import { publishedCarer } from './published-carer';
import { measureSignIn } from './sign-in';
import { SLOWED } from './slowed';

const SIGN_INS = 3;

export interface PortalFigures {
  /** The middle one, in milliseconds of a processor slowed four times. */
  readonly signInMs: number;
  /** The same by the clock of this machine, the page's own thread slowed four times. */
  readonly signInClockMs: number;
  /** Deriving one key, by the same processor. */
  readonly keyMs: number;
  readonly pageChanges: PageChanges;
}

/**
 * A carer with ten years of weekly payments signs in on a phone's screen and goes through every page. `portal` is the
 * folder of the built portal.
 */
export async function measurePortal(portal: string): Promise<PortalFigures> {
  const carer = await publishedCarer();
  const key = await timeOf(async () => await sealWithPassphrase(carer.password, new Uint8Array(1)));
  const host = await portalHost(portal, carer.files);
  const browser = await chromium.launch(browserOptions().launchOptions);
  try {
    const slowed = await measureSignIn(browser, { address: host.address, rate: SLOWED }, carer);
    await slowed.page.context().close();
    const signIns = [];
    for (let round = 0; round < SIGN_INS; round += 1) {
      signIns.push(await measureSignIn(browser, { address: host.address, rate: 1 }, carer));
    }
    const pageChanges = await measurePageChanges(signIns.at(-1)!.page);
    return {
      signInMs: medianOf(signIns.map(({ busyMs }) => busyMs)) * SLOWED,
      signInClockMs: slowed.clockMs,
      keyMs: key.busyMs * SLOWED,
      pageChanges,
    };
  } finally {
    await browser.close();
    await host.close();
  }
}

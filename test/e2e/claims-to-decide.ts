import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { InputOf } from '../../preload/contract';
import { receiptPdf, receiptPhoto } from '../../main/demo/demo-evidence';
import { ask } from './ask';

type NewItem = InputOf<'claims.saveItem'>['item'];

/** What every claim of these tests says in its notes, so that a search finds them among the demo council's own. */
export const MARK = 'Trial';

/** Who claims in these tests: a carer with the child placed with them. */
export interface Claiming {
  readonly provider: string;
  readonly providerName: string;
  readonly client: string;
  readonly clientName: string;
  readonly placement: InputOf<'placements.save'>['placement'];
}

/** Lets carers of the demo council claim, each for a child who has been with them for long; as an officer. */
export async function letCarersClaim(page: Page, count: number): Promise<Claiming[]> {
  const placements = await ask(page, 'placements.list', {});
  const long = placements.filter(
    ({ serviceLevel, startDate, endDate }) =>
      serviceLevel === 'FOST' && startDate < '2026-01-01' && endDate === null,
  );
  const byCarer = new Map(long.map((placement) => [placement.provider, placement]));
  const claiming = [...byCarer.values()].slice(0, count).map((placement) => {
    const { provider, providerName, client, clientName, ref, serviceLevel, startDate, endDate } = placement;
    const facts = { ref, provider, client, serviceLevel, startDate, endDate };
    return { provider, providerName, client, clientName, placement: facts };
  });
  for (const { provider } of claiming) {
    await ask(page, 'claimants.set', { provider, approved: true, note: null });
  }
  return claiming;
}

/** Twelve and a half miles for the carer's child, without anything attached. */
export function mileage({ client }: Claiming, facts: Partial<NewItem> = {}): NewItem {
  return {
    kind: 'client_item',
    serviceLevel: 'FOST-MILES',
    client,
    fromDay: '2026-04-07',
    toDay: '2026-04-07',
    description: 'Mill Lane to school and back',
    quantityHundredths: 1250,
    attachment: null,
    ...facts,
  };
}

/** An item whose days have two rates: a blocking check stands against it. */
export function acrossTheNewRate(of: Claiming): NewItem {
  return mileage(of, { fromDay: '2026-04-04', toDay: '2026-04-08', description: 'School, five days' });
}

/** Enters a claim and puts it before the panel; gives its number. */
export async function submitClaim(page: Page, of: Claiming, items: readonly NewItem[]): Promise<number> {
  const { claim } = await ask(page, 'claims.enter', {
    provider: of.provider,
    day: '2026-04-10',
    notes: `${MARK} claim of ${of.providerName} for ${of.clientName}`,
    origin: 'paper',
  });
  for (const item of items) await ask(page, 'claims.saveItem', { claim: claim.id, id: null, item });
  await ask(page, 'claims.submit', { id: claim.id });
  return claim.id;
}

/** A receipt as a PDF and a photograph as a PNG, in a folder. */
export async function writeEvidence(folder: string): Promise<{ pdf: string; photo: string }> {
  const pdf = path.join(folder, 'receipt.pdf');
  const photo = path.join(folder, 'photo.png');
  await writeFile(pdf, receiptPdf('Harrowmere Buses', ['7 April 2026', 'Day ticket, adult and child']));
  await writeFile(photo, receiptPhoto());
  return { pdf, photo };
}

import type { Books } from '../../db/books';
import type { InputOf, OutputOf } from '../../preload/contract';
import type { Desk } from './desk';
import { aRate, aServiceLevel, changeBy, OFFICER } from './ledger';
import { AARON, OLIVE } from './people';

/** The smallest files of each kind that are taken as evidence, as a browser or a scanner would make them. */
export const PDF = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
export const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
);
export const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1]);

/** Items beside the worked example's placement: a child's, by age; a carer's own, per mile; allowances. */
export async function enterItems(books: Books): Promise<void> {
  const change = changeBy(OFFICER);
  await books.serviceLevels.saveMany(
    [
      aServiceLevel({ code: 'CLUB', name: 'Holiday club', kind: 'client_item', unit: 'item' }),
      aServiceLevel({ code: 'MILES', name: 'Carer mileage', kind: 'provider_item', unit: 'mile' }),
      aServiceLevel({ code: 'ALLOW', name: 'Birthday allowance', kind: 'client_item', unit: 'item' }),
    ],
    change,
  );
  await books.rates.saveMany(
    [
      aRate({ serviceLevel: 'CLUB', amountPence: 500, minAge: null, maxAge: 10 }),
      aRate({ serviceLevel: 'CLUB', amountPence: 750, minAge: 11, maxAge: null }),
      aRate({ serviceLevel: 'MILES', amountPence: 45, minAge: null, maxAge: null }),
    ],
    change,
  );
}

/** Twelve days of holiday club for the worked example's child, the day before it turns eleven. */
export function aOneOff(facts: Partial<InputOf<'oneOffs.enter'>> = {}): InputOf<'oneOffs.enter'> {
  return {
    provider: 'P001',
    client: 'C001',
    serviceLevel: 'CLUB',
    purpose: 'payment',
    date: '2026-04-08',
    quantityHundredths: 1200,
    amountPence: null,
    reason: 'Easter holiday club',
    evidence: null,
    ...facts,
  };
}

/** A week's rate for each child in foster care on its birthday in 2026-27. */
export function anExtra(facts: Partial<InputOf<'extras.save'>> = {}): InputOf<'extras.save'> {
  return {
    ref: null,
    name: 'Birthday',
    year: '2026-27',
    occasion: 'birthday',
    on: null,
    weeksHundredths: 100,
    serviceLevel: 'ALLOW',
    placementLevels: ['FOST'],
    ...facts,
  };
}

/** Entered by the officer and approved by the approver. */
export async function approvedOneOff(
  desk: Desk,
  facts: Partial<InputOf<'oneOffs.enter'>> = {},
): Promise<OutputOf<'oneOffs.approve'>> {
  const { id } = await desk.ask(OLIVE, 'oneOffs.enter', aOneOff(facts));
  return await desk.ask(AARON, 'oneOffs.approve', { id });
}

import { describe, expect, it } from 'vitest';
import { inProcessPdfRenderer } from '../../../main/documents/pdf-renderer';
import type { Content } from '../../../domain/documents/content';
import { remittanceDefinition } from '../../../domain/documents/remittance-definition';
import type { RemittanceAdvice } from '../../../domain/remittances/remittance-advice';
import { metadataOf, pagesOf, popplerText } from './rendered-pdf';
import {
  advice,
  broughtForward,
  careLine,
  carriedForward,
  correctionLine,
  PERIODS,
  segment,
} from '../../builders/advices';

const renderer = inProcessPdfRenderer();
const rendered = (of: RemittanceAdvice): Promise<Uint8Array> => renderer.render(remittanceDefinition(of));

const SAM = { ref: 'C001', name: 'Sam Taylor' };
const TOMOS = { ref: 'C002', name: 'Tomos Ŵyn ap Rhŷs' };

const everything = advice([
  broughtForward(4210),
  careLine(segment('2026-05-04', 5, 19400), { child: SAM }),
  careLine(segment('2026-05-09', 9, 22000, { turned: { age: 11, on: '2026-05-09' } }), { child: SAM }),
  correctionLine(PERIODS[1]!, [segment('2026-04-20', 10, 19400)], [segment('2026-04-20', 14, 19400)], {
    child: SAM,
  }),
  careLine(segment('2026-05-04', 14, 99_999_900), { child: TOMOS }),
]);

describe('a rendered remittance advice', () => {
  it('says who, when, what and why', async () => {
    const [page] = await pagesOf(await rendered(everything));
    for (const text of [
      'Marlshire County Council',
      'Mrs Angharad Llŷr-Price',
      'ML4 7QT',
      'Payment period 3 of 2026-27',
      '4–17 May 2026',
      '18 May 2026',
      'Account ••••4958',
      'Sam Taylor turned 11 on 9 May.',
      '5 ÷ 7 × £194.00',
      '£138.57',
      'Period 2 of 2026-27 (20 Apr – 3 May 2026)',
      'We paid for 14 nights, and now know that 10 nights were due.',
      '−£110.86',
      'Tomos Ŵyn ap Rhŷs (C002)',
      '£1,999,998.00',
      'Page 1 of',
    ]) {
      expect(page).toContain(text);
    }
    expect((await pagesOf(await rendered(everything))).join(' ')).toContain('£2,000,266.47');
  });

  it('reads the same in another program', async ({ skip }) => {
    const text = await popplerText(await rendered(everything));
    if (text === null) return skip('pdftotext is not installed');
    expect(text).toMatch(/Total for Sam Taylor\s+£310\.57/);
    expect(text).toMatch(/Brought forward\s+−£42\.10/);
    expect(text).toMatch(/Total paid\s+£2,000,266\.47/);
  });

  it('tells programs its title, author, language and day', async () => {
    expect(await metadataOf(await rendered(everything))).toMatchObject({
      Title: 'Remittance advice, payment period 3 of 2026-27, Mrs Angharad Llŷr-Price (P001)',
      Author: 'Marlshire County Council',
      Language: 'en-GB',
      CreationDate: 'D:20260518000000Z',
    });
  });

  it('has the same bytes each time', async () => {
    expect(Buffer.from(await rendered(everything)).equals(await rendered(everything))).toBe(true);
  });

  it('is written across while it is a draft', async () => {
    expect((await pagesOf(await rendered({ ...everything, state: 'draft' }))).join(' ')).toContain(
      'Draft – not yet paid',
    );
    expect((await pagesOf(await rendered(everything))).join(' ')).not.toContain('Draft');
  });

  it('names child and columns again where a table goes on to another page, and loses no line', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      careLine(segment('2026-05-04', 7, 10_000 + index)),
    );
    const pages = await pagesOf(await rendered(advice(lines)));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const [index, page] of pages.entries())
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    const continued = pages.filter((page) => page.includes('Nights Rate Calculation Amount'));
    for (const page of continued) expect(page).toContain('Sam Taylor (C001)');
    for (let index = 0; index < 60; index += 1) {
      expect(pages.join(' ')).toContain(
        `1${String(index).padStart(4, '0')}`.replace(/^(\d{3})(\d{2})$/, '£$1.$2'),
      );
    }
  });

  it('shows very long names to their last letter', async () => {
    const name = `${'Featherstonehaugh'.repeat(6)} Q end`;
    const child = { ref: 'R'.repeat(40), name };
    const long = advice([careLine(segment('2026-05-04', 14, 22000), { child, serviceLevel: name })], {
      carer: { ref: 'X'.repeat(40), name, address: name, postcode: 'ML4 7QT' },
      organisation: { name, contact: 'telephone '.repeat(20) },
    });
    const text = (await pagesOf(await rendered(long))).join(' ').replace(/\s/g, '');
    expect(text.split(name.replace(/\s/g, '')).length - 1).toBeGreaterThanOrEqual(5);
    expect(text).toContain('Page1of1');
    expect(text).toContain('£440.00');
  });

  it('says that nothing is paid where more is taken off than there is', async () => {
    const nothing = advice([
      careLine(segment('2026-05-04', 2, 22000)),
      correctionLine(PERIODS[1]!, [], [segment('2026-04-20', 14, 22000)]),
      carriedForward(37714),
    ]);
    const [page] = await pagesOf(await rendered(nothing));
    expect(page).toContain('Nothing is paid to you on 18 May 2026.');
    expect(page).toContain('£377.14 is left to be taken off your next payment.');
  });

  it('fetches nothing and reads no file, whatever a document asks for', async () => {
    const document = remittanceDefinition(everything);
    for (const image of ['/etc/hostname', 'https://example.org/picture.png']) {
      await expect(
        renderer.render({ ...document, content: [{ image } as unknown as Content] }),
      ).rejects.toThrow(/denied|Invalid image/);
    }
  });
});

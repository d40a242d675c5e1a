import { describe, expect, it } from 'vitest';
import { inProcessPdfRenderer } from '../../../main/documents/pdf-renderer';
import { statementDefinition } from '../../../domain/documents/statement-definition';
import type { AnnualStatement } from '../../../preload/contract/statements';
import { metadataOf, pagesOf } from '../../main/documents/rendered-pdf';
import { aStatement, mileageLine, otherLine } from '../../builders/statements';

const renderer = inProcessPdfRenderer();

async function textOf(statement: AnnualStatement): Promise<string> {
  return (await pagesOf(await renderer.render(statementDefinition(statement)))).join(' ');
}

const nobody = { client: null, clientName: null };
const everything = aStatement(2, (index) => {
  if (index === 0) return [mileageLine(1234), mileageLine(2500, { ...nobody, serviceLevel: 'CMILE' })];
  if (index === 8) return [otherLine('carried_forward', 52_000)];
  return index === 9 ? [otherLine('brought_forward', -52_000), otherLine('recovery', 10_000)] : [];
});

describe('an annual statement as a document', () => {
  it('is plain data, so that it can go to the documents thread', () => {
    const definition = statementDefinition(everything);
    expect(structuredClone(definition)).toEqual(definition);
  });

  it('is dated by its last payment and written by the organisation', async () => {
    const definition = statementDefinition(everything);
    expect(definition).toMatchObject({
      title: 'Annual statement, tax year 2025-26, Mrs Angharad Llŷr-Price (P001)',
      author: 'Marlshire County Council',
      createdOn: '2026-03-30',
      watermark: null,
    });
    const [first, second] = [await renderer.render(definition), await renderer.render(definition)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect((await metadataOf(first))['Author']).toBe('Marlshire County Council');
  });

  it('says what was paid, for what, for whom, and when, mileage apart', async () => {
    const text = await textOf(everything);
    for (const words of [
      '£40,489.34 was paid to you in the tax year 2025-26, for 26 payment periods with pay dates from 6 Apr 2025 to 5 Apr 2026.',
      'In-house Fostering Placement – Mileage £12.34',
      'Overpayments settled otherwise',
      'Total paid £40,489.34',
      'Sam Taylor (C001) £20,176.00 £12.34 £20,188.34',
      'Not about one child £0.00 £25.00 £25.00',
      'Total, without what was carried over and recovered £40,352.00 £37.34 £40,389.34',
      '1 of 2025-26 31 Mar – 13 Apr 2025 14 Apr 2025 £1,552.00 £37.34 £1,589.34',
      '9 of 2025-26 21 Jul – 3 Aug 2025 4 Aug 2025 £1,552.00 £520.00 £2,072.00',
      'Total £40,352.00 £37.34 £100.00 £40,489.34',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('adds up what payments handed on to each other: a carer was never overpaid the sum of them', async () => {
    const carried = (broughtPence: number, carriedPence: number) => ({
      ...everything,
      otherAmounts: [
        { kind: 'brought_forward', totalPence: broughtPence },
        { kind: 'carried_forward', totalPence: carriedPence },
      ] as const,
    });
    const text = await textOf(carried(-1567576, 1630862));
    expect(text).toContain('less what was left before the first. £632.86');
    expect(text).not.toContain('£15,675.76');
    expect(await textOf(carried(-52000, 52000))).not.toContain('less what was left before');
  });

  it('says how many weeks of care there were, and what the relief makes of them', async () => {
    const text = await textOf(everything);
    for (const words of [
      'Sam Taylor (C001) 52 0 52',
      // Turned 11 on 16 October: the week from 13 October is not under 11 throughout.
      'Alex Osei (C002) 27 25 52',
      'Counted from the nights of 7 Apr 2025 – 5 Apr 2026',
      'Fixed amount of a household £19,690.00',
      '79 weeks × £415.00 £32,785.00',
      '25 weeks × £495.00 £12,375.00',
      'Qualifying amount £64,850.00',
      'is £24,360.66 less than the qualifying amount of £64,850.00',
      'This is information, not tax advice.',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says by how much a carer was paid more than the qualifying amount', async () => {
    const text = await textOf(aStatement(1, (index) => (index === 0 ? [mileageLine(5_000_000)] : [])));
    expect(text).toContain('What we paid you, £70,176.00, is £28,906.00 more than the qualifying amount');
    expect(text).not.toContain('no taxable profit');
  });

  it('tells whose year it is in a financial year, and says what is still to come', async () => {
    const text = await textOf(aStatement(1, undefined, { basis: 'financial', periodsToCome: 2 }));
    expect(text).toContain('This is the year so far: 2 payment periods of it are still to be paid.');
    expect(text).toContain('Ask us for the statement of the tax year before you fill in a tax return.');
  });

  it.each([
    [{ state: 'no_amounts' } as const, 'its amounts for 2025-26 are not set yet'],
    [{ state: 'not_for_type' } as const, 'for supported lodgings it depends on the arrangement'],
  ])('does not guess the relief: $state', async (relief, words) => {
    const text = await textOf(aStatement(1, undefined, { relief }));
    expect(text).toContain(words);
    expect(text).not.toContain('Qualifying amount');
  });

  it('says that nothing was paid, and no more', async () => {
    const pages = await pagesOf(await renderer.render(statementDefinition(aStatement(0))));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Nothing was paid to you in the tax year 2025-26');
    expect(pages[0]).not.toMatch(/Weeks of care|Qualifying|By child/);
  });

  it('heads each page, and its table again, where it goes on', async () => {
    const pages = await pagesOf(await renderer.render(statementDefinition(aStatement(5))));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[1]).toContain('Annual statement, tax year 2025-26 · Mrs Angharad Llŷr-Price (P001)');
    expect(pages[1]).toContain('Each payment Period Care given Pay date Paid');
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
  });
});

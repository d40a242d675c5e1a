import { describe, expect, it } from 'vitest';
import { remittanceDefinition } from '../../../domain/documents/remittance-definition';
import { addressLines } from '../../../domain/documents/letterhead';
import { groupLines } from '../../../domain/documents/remittance-tables';
import { advice, broughtForward, careLine, correctionLine, PERIODS, segment } from '../../builders/advices';

const SAM = { ref: 'C001', name: 'Sam Taylor' };
const ALEX = { ref: 'C002', name: 'Alex Osei' };

describe('a remittance advice as a document', () => {
  const care = careLine(segment('2026-05-04', 14, 22000));

  it('is plain data, so that it can go to the documents thread', () => {
    const definition = remittanceDefinition(advice([care]));
    expect(structuredClone(definition)).toEqual(definition);
  });

  it('is dated by its pay date and written by the organisation', () => {
    expect(remittanceDefinition(advice([care]))).toMatchObject({
      title: 'Remittance advice, payment period 3 of 2026-27, Mrs Angharad Llŷr-Price (P001)',
      author: 'Marlshire County Council',
      createdOn: '2026-05-18',
      watermark: null,
    });
  });

  it('is marked while it is a draft', () => {
    expect(remittanceDefinition(advice([care], { state: 'draft' })).watermark).toBe('Draft – not yet paid');
  });

  it('never holds an account number', () => {
    expect(JSON.stringify(remittanceDefinition(advice([care])))).toContain('••••4958');
  });
});

describe('lines by child', () => {
  it('keeps a child’s care and corrections together, in order, and the rest last', () => {
    const lines = [
      broughtForward(100),
      careLine(segment('2026-05-04', 14, 22000), { child: ALEX }),
      careLine(segment('2026-05-04', 14, 22000), { child: SAM }),
      correctionLine(PERIODS[1]!, [], [segment('2026-04-20', 14, 22000)], { child: ALEX }),
    ];
    const groups = groupLines(lines);
    expect(groups.map(({ title, lines: of }) => [title, of.length])).toEqual([
      ['Alex Osei (C002)', 2],
      ['Sam Taylor (C001)', 1],
      ['Other amounts', 1],
    ]);
  });
});

describe('an address for the envelope', () => {
  const carer = { ref: 'P001', name: 'A. Carer', address: null, postcode: null };

  it('has a line each for what lines or commas part', () => {
    expect(
      addressLines({ ...carer, address: '1 Mill Lane, Norwich\r\nNorfolk', postcode: 'NR1 1AA' }),
    ).toEqual(['A. Carer', '1 Mill Lane', 'Norwich', 'Norfolk', 'NR1 1AA']);
  });

  it('has the postcode once', () => {
    expect(addressLines({ ...carer, address: '1 Mill Lane, NR1 1AA', postcode: 'NR1 1AA' })).toEqual([
      'A. Carer',
      '1 Mill Lane',
      'NR1 1AA',
    ]);
  });

  it('joins what would not fit the window, and loses nothing', () => {
    const lines = addressLines({ ...carer, address: 'a,b,c,d,e,f,g', postcode: 'NR1 1AA' });
    expect(lines).toHaveLength(6);
    expect(lines.join(', ')).toBe('A. Carer, a, b, c, d, e, f, g, NR1 1AA');
  });
});

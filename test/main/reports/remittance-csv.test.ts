import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../../domain/csv/harmless';
import { remittanceCsv } from '../../../main/reports/remittance-csv';
import { advice, careLine, segment } from '../../builders/advices';

describe('a cell that a spreadsheet would take for a formula', () => {
  it.each([
    '=1+1',
    '+44 1632',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n',
    ' =1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\u0000=1',
  ])('is made text: %j', (text) => expect(harmless(text)).toBe(`'${text}`));

  it.each(['Sam Taylor', 'O’Brien', '', '1+1', 'a=b', '–', '£5'])('else stays as it is: %j', (text) =>
    expect(harmless(text)).toBe(text),
  );
});

describe('the CSV of remittances', () => {
  it('comes back from a reader as it went in, whatever names hold', () => {
    const name = 'Zoë "Zo" Łukasik, of\r\nMill Lane';
    const line = careLine(segment('2026-05-04', 14, 22000), { child: { ref: '=C1', name } });
    const [row] = parse(remittanceCsv([advice([line])]), { bom: true, columns: true });
    expect(row).toEqual({
      provider_ref: 'P001',
      provider_name: 'Mrs Angharad Llŷr-Price',
      period: '2026-27/03',
      pay_date: '2026-05-18',
      kind: 'placement',
      client_ref: "'=C1",
      client_name: name,
      service_level: 'FOST',
      description: 'In-house Fostering Placement, 14 nights',
      from: '2026-05-04',
      to: '2026-05-17',
      quantity: '14',
      unit: 'night',
      rate: '220.00',
      amount: '440.00',
      care_period: '2026-27/03',
    });
  });

  it('is a header alone where nobody was paid', () => {
    expect(remittanceCsv([]).trimEnd().split('\r\n')).toHaveLength(1);
  });
});

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { yearTotals } from '../../../domain/statements/year-totals';
import { yearTotalsCsv } from '../../../renderer/reports/year-totals-csv';

const PERIODS = [
  { period: '2026-27/01', firstDay: '2026-04-06', lastDay: '2026-04-12', payDate: '2026-04-13' },
];

describe('the totals of a year as CSV', () => {
  const totals = yearTotals(
    PERIODS,
    [
      { period: '2026-27/01', kind: 'placement', serviceLevel: 'FOST', amountPence: 20_885 },
      { period: '2026-27/01', kind: 'adjustment', serviceLevel: 'FOST', amountPence: -27_170 },
      { period: '2026-27/01', kind: 'carried_forward', serviceLevel: null, amountPence: 6285 },
    ],
    () => '=Fostering, in-house',
  );
  const text = yearTotalsCsv(totals);

  it('is a file that Excel reads, with figures that it counts with', () => {
    expect(text.startsWith('\uFEFFrow,period,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain(',-271.70,');
  });

  it('has a row a period, a row a service level and the year’s', () => {
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.map(({ row, period, service_level: level, paid }) => [row, period, level, paid])).toEqual([
      ['period', '2026-27/01', '', '0.00'],
      ['service_level', '', 'FOST', '-62.85'],
      ['service_level', '', '', '62.85'],
      ['total', '', '', '0.00'],
    ]);
    expect(rows[1]?.['service_level_name']).toBe("'=Fostering, in-house");
  });
});

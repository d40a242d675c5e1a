import { describe, expect, it } from 'vitest';
import type { PeriodRow } from '../../../preload/contract/periods';
import { shownYear, yearsOf } from '../../../renderer/reports/report-year';
import { statementAddress } from '../../../renderer/reports/statement-address';

const rows = (...states: PeriodRow['state'][]) =>
  states.map((state, index) => ({
    period: index < 2 ? `2025-26/0${index + 1}` : `2026-27/0${index - 1}`,
    state,
  }));

describe('the year that a report shows', () => {
  it('is the one asked for, else the last in which something is paid, else the first', () => {
    const lastYearPaid = rows('finalised', 'finalised', 'current', 'future');
    expect(yearsOf(lastYearPaid)).toEqual(['2025-26', '2026-27']);
    expect(shownYear(lastYearPaid, null)).toBe('2025-26');
    expect(shownYear(lastYearPaid, '2026-27')).toBe('2026-27');
    expect(shownYear(lastYearPaid, '2019-20')).toBe('2025-26');
    expect(shownYear(rows('finalised', 'finalised', 'finalised', 'current'), null)).toBe('2026-27');
    expect(shownYear(rows('current', 'future', 'future'), null)).toBe('2025-26');
  });

  it('is in the address of a carer’s statement only where it is named', () => {
    expect(statementAddress('P/2 & 3')).toBe('/reports?report=statement&carer=P%2F2+%26+3');
    expect(statementAddress('P1', '2026-27')).toBe('/reports?report=statement&carer=P1&year=2026-27');
  });
});

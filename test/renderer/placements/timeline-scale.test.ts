import { describe, expect, it } from 'vitest';
import { timelineScale } from '../../../renderer/placements/timeline-scale';

describe('the scale of a timeline', () => {
  it('begins with the month of the earliest placement and leaves room after the last day', () => {
    const scale = timelineScale([{ from: '2026-03-14', to: null }], '2026-04-12');
    expect(scale.from).toBe('2026-03-01');
    expect(scale.to).toBe('2026-05-10');
    expect(scale.percentOf('2026-03-01')).toBe(0);
    expect(scale.percentOf('2026-05-10')).toBe(100);
  });

  it('keeps days that lie outside on its edges', () => {
    const scale = timelineScale([{ from: '2026-03-14', to: '2026-03-20' }], '2026-04-12');
    expect(scale.percentOf('2020-01-01')).toBe(0);
    expect(scale.percentOf('2030-01-01')).toBe(100);
  });

  it('shows ticks that people can read, at most eight, over months and over decades', () => {
    const months = timelineScale([{ from: '2026-01-10', to: null }], '2026-04-12').ticks.map(
      (tick) => tick.label,
    );
    expect(months).toEqual(['Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026', 'May 2026']);
    const decades = timelineScale([{ from: '1999-01-10', to: null }], '2026-04-12').ticks;
    expect(decades.map((tick) => tick.day)).toEqual([
      '2000-01-01',
      '2005-01-01',
      '2010-01-01',
      '2015-01-01',
      '2020-01-01',
      '2025-01-01',
    ]);
  });

  it('holds a placement that ends before it starts without a bar to the left', () => {
    const scale = timelineScale([{ from: '2026-04-14', to: '2026-04-01' }], '2026-04-12');
    expect(scale.percentOf('2026-04-14')).toBeGreaterThan(0);
  });
});

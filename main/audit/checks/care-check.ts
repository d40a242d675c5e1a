import { formatPence } from '../../../domain/money/format-money';
import { adjustments } from '../../../domain/schedule/adjustments';
import type { Check } from './check';

/**
 * Every placement's care in every finalised period: lines paid for it, then or later, add up to what was due by the
 * facts as they were known when the last period was finalised.
 */
export const careCheck: Check = {
  name: 'care_adds_up',
  title:
    'For every placement and finalised period, what was paid is what was due when the last period was finalised.',
  run: async ({ whenSealed }) => {
    const facts = await whenSealed();
    if (!facts) return { faults: [], counted: '0 finalised periods' };
    const then = adjustments(facts);
    const faults = then.lines.map(
      (line) =>
        `Placement ${line.placement}, carer ${line.provider}, period ${line.carePeriod}: ${formatPence(line.amountPence)} is missing from what was paid.`,
    );
    // Nothing is finalised while a night has no rate: one without it now was changed since.
    faults.push(
      ...then.unpriced.map(
        ({ placement, period }) =>
          `Placement ${placement.ref}, carer ${placement.provider}, period ${period.period}: a night has no rate, so what was due is not known.`,
      ),
    );
    return { faults, counted: `${facts.paidCare.length.toLocaleString('en-GB')} payments of care` };
  },
};

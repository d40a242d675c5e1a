import { extraLines } from '../../../domain/extras/extra-lines';
import { formatPence } from '../../../domain/money/format-money';
import type { Check } from './check';

/** As care, so extras: what their rules gave for every finalised period, then or later, is what was due. */
export const extrasCheck: Check = {
  name: 'extras_add_up',
  title:
    'For every extra and finalised period, what was paid is what its rule gave each child when the last period was finalised.',
  run: async ({ whenSealed }) => {
    const facts = await whenSealed();
    if (!facts) return { faults: [], counted: '0 finalised periods' };
    // A line that names a rule which was not there then would have no words of its own.
    const known = new Set(facts.extraRules.map(({ ref }) => ref));
    const unknown = facts.paidExtras.filter(({ rule }) => !known.has(rule));
    const missing = extraLines({
      ...facts,
      paidExtras: facts.paidExtras.filter(({ rule }) => known.has(rule)),
    });
    const faults = [
      ...missing.map(
        ({ reason, client, provider, carePeriod, amountPence }) =>
          `Extra ${reason.kind === 'extra' ? reason.rule : ''}, child ${client}, carer ${provider}, period ${carePeriod}: ${formatPence(amountPence)} is missing from what was paid.`,
      ),
      ...unknown.map(
        ({ rule, client, provider, carePeriod, amountPence }) =>
          `Child ${client}, carer ${provider}, period ${carePeriod}: ${formatPence(amountPence)} was paid by extra ${rule}, which there was not.`,
      ),
    ];
    return { faults, counted: `${facts.paidExtras.length.toLocaleString('en-GB')} extras` };
  },
};

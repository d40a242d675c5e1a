import { carePeriodOf } from '../schedule/care-period';
import type { PaymentLine } from '../schedule/payment-line';
import type { ScheduleFacts } from '../schedule/schedule-facts';
import type { OneOff } from './one-off';

type Facts = Pick<ScheduleFacts, 'period' | 'finalisedPeriods' | 'oneOffs'>;

/** The lines of approved one-offs whose day has come: payments and deductions, not the settlements of overpayments. */
export function oneOffLines(facts: Facts): PaymentLine[] {
  return dueOneOffs(facts)
    .filter(({ purpose }) => purpose === 'payment')
    .map((oneOff) => ({
      ...lineOf(facts, oneOff),
      kind: 'one_off',
      amountPence: oneOff.amountPence,
      reason: {
        kind: 'one_off',
        oneOff: oneOff.id,
        reason: oneOff.reason,
        enteredBy: oneOff.enteredBy,
        approvedBy: oneOff.approvedBy,
      },
    }));
}

/** What of an overpayment was repaid or written off: each adds to the payment what the overpayment then takes less. */
export function settlementLine(facts: Facts, oneOff: OneOff, amountPence: number): PaymentLine {
  return {
    ...lineOf(facts, oneOff),
    kind: 'recovery',
    quantityHundredths: null,
    unit: null,
    ratePence: null,
    rateUnit: null,
    amountPence,
    reason: {
      kind: 'settlement',
      oneOff: oneOff.id,
      how: oneOff.purpose === 'repaid' ? 'repaid' : 'written_off',
      askedPence: oneOff.amountPence,
      reason: oneOff.reason,
      enteredBy: oneOff.enteredBy,
      approvedBy: oneOff.approvedBy,
    },
  };
}

/** Approved settlements of a provider's overpayment whose day has come: what was repaid first, then what is written off. */
export function dueSettlements(facts: Facts, provider: string): OneOff[] {
  const own = dueOneOffs(facts).filter(
    (oneOff) => oneOff.provider === provider && oneOff.purpose !== 'payment',
  );
  return [
    ...own.filter(({ purpose }) => purpose === 'repaid'),
    ...own.filter(({ purpose }) => purpose === 'written_off'),
  ];
}

function dueOneOffs({ oneOffs, period }: Facts): OneOff[] {
  return oneOffs.filter(({ date }) => date <= period.lastDay);
}

function lineOf(facts: Facts, oneOff: OneOff): Omit<PaymentLine, 'kind' | 'amountPence' | 'reason'> {
  const { provider, client, serviceLevel, date, quantityHundredths, unit, ratePence } = oneOff;
  const carePeriod = carePeriodOf(facts, date);
  return {
    provider,
    placement: null,
    client,
    serviceLevel,
    carePeriod,
    from: date,
    to: date,
    quantityHundredths,
    unit,
    ratePence,
    rateUnit: unit,
  };
}

import { addDays } from '../../domain/calendar/dates';
import { periodsOfYear, type PaymentPeriod } from '../../domain/calendar/periods';
import { describeLine } from '../../domain/schedule/explain';
import type { PaymentLine } from '../../domain/schedule/payment-line';
import { priceOfNights, type Segment } from '../../domain/placements/entitlement';
import type { RemittanceAdvice, RemittanceLine } from '../../domain/remittances/remittance-advice';
import { sumPence } from '../../domain/money/pence';

/** Builders of remittance advices, so that each test says only what matters to it. */

export const PERIODS: readonly PaymentPeriod[] = periodsOfYear('2026-27', '2026-04-06', 'fortnightly');
export const PERIOD_3 = PERIODS[2]!;

/** What the two kinds of builder need of a line. */
interface LineOf {
  readonly child?: { readonly ref: string; readonly name: string } | null;
  readonly serviceLevel?: string;
  readonly placement?: string;
}

const SAM = { ref: 'C001', name: 'Sam Taylor' };
const LEVEL = 'In-house Fostering Placement';

/** Nights at a weekly rate. */
export function segment(
  from: string,
  nights: number,
  ratePence: number,
  more: Partial<Segment> = {},
): Segment {
  const amountPence = priceOfNights(ratePence, 'week', nights);
  const rate = {
    serviceLevel: 'FOST',
    effectiveFrom: '2026-04-06',
    amountPence: ratePence,
    minAge: 11,
    maxAge: 15,
  };
  const rates = [{ ...rate, enteredBy: 'A. Khan', enteredAt: '2026-03-02T09:00:00Z' }];
  const to = addDays(from, nights - 1);
  return { from, to, nights, ratePence, rateUnit: 'week', amountPence, rates, turned: null, ...more };
}

/** A placement line of one segment. */
export function careLine(part: Segment, of: LineOf = {}): RemittanceLine {
  return line(of, {
    kind: 'placement',
    carePeriod: PERIOD_3.period,
    from: part.from,
    to: part.to,
    quantityHundredths: part.nights * 100,
    unit: 'night',
    ratePence: part.ratePence,
    rateUnit: part.rateUnit,
    amountPence: part.amountPence,
    reason: { kind: 'placement', segment: part },
  });
}

/** A correction of a finalised period: what is due for it now, and the nights that it paid. */
export function correctionLine(
  period: PaymentPeriod,
  due: readonly Segment[],
  paid: readonly Segment[],
  of: LineOf = {},
): RemittanceLine {
  const duePence = sumPence(due.map((part) => part.amountPence));
  const paidPence = sumPence(paid.map((part) => part.amountPence));
  return line(of, {
    kind: 'adjustment',
    carePeriod: period.period,
    from: period.firstDay,
    to: period.lastDay,
    amountPence: duePence - paidPence,
    reason: {
      kind: 'adjustment',
      duePence,
      due,
      paidPence,
      paid: paid.map((part) => ({ ...part, kind: 'placement', paidInPeriod: period.period })),
    },
  });
}

/** What the period before could not take back. */
export function broughtForward(pence: number): RemittanceLine {
  const reason = { kind: 'brought_forward', fromPeriod: PERIODS[1]!.period } as const;
  return line(
    { child: null },
    { kind: 'brought_forward', carePeriod: PERIOD_3.period, amountPence: -pence, reason },
  );
}

/** What this period could not take back. */
export function carriedForward(pence: number): RemittanceLine {
  const reason = { kind: 'carried_forward', sumPence: -pence } as const;
  return line(
    { child: null },
    { kind: 'carried_forward', carePeriod: PERIOD_3.period, amountPence: pence, reason },
  );
}

/** What was entered by hand, for Sam where not said otherwise. */
export function oneOffLine(reason: string, varying: Partial<RemittanceLine>): RemittanceLine {
  const whole = line(
    { serviceLevel: 'Holiday club day' },
    {
      kind: 'one_off',
      carePeriod: PERIOD_3.period,
      amountPence: 0,
      reason: { kind: 'one_off', oneOff: 1, reason, enteredBy: 'A. Khan', approvedBy: 'B. Carter' },
      to: varying.from ?? null,
      rateUnit: varying.unit ?? null,
      ...varying,
    },
  );
  return { ...whole, placement: null, ...varying };
}

/** A birthday allowance of a week's rate, where not said otherwise. */
export function extraLine(
  reason: Partial<Extract<PaymentLine['reason'], { kind: 'extra' }>>,
  varying: Partial<PaymentLine> = {},
): RemittanceLine {
  const { due = null } = reason;
  return line(
    { serviceLevel: 'Allowances' },
    {
      kind: 'one_off',
      carePeriod: PERIOD_3.period,
      from: due?.on ?? null,
      to: due?.on ?? null,
      amountPence: due?.amountPence ?? 0,
      reason: {
        kind: 'extra',
        rule: 'BIRTHDAY-2026-27',
        name: 'Birthday allowance',
        occasion: 'birthday',
        weeksHundredths: 100,
        due,
        paidPence: 0,
        ...reason,
      },
      ...varying,
    },
  );
}

type Varying = Pick<PaymentLine, 'kind' | 'carePeriod' | 'amountPence' | 'reason'> & Partial<PaymentLine>;

function line({ child = SAM, serviceLevel = LEVEL, placement }: LineOf, varying: Varying): RemittanceLine {
  const whole: PaymentLine = {
    provider: 'P001',
    placement: child ? (placement ?? `PL-${child.ref}`) : null,
    client: child?.ref ?? null,
    serviceLevel: child ? 'FOST' : null,
    from: null,
    to: null,
    quantityHundredths: null,
    unit: null,
    ratePence: null,
    rateUnit: null,
    ...varying,
  };
  const names = { client: child?.name ?? null, serviceLevel: child ? serviceLevel : null };
  const periodDates = (period: string) => PERIODS.find((candidate) => candidate.period === period) ?? null;
  return {
    ...whole,
    clientName: names.client,
    serviceLevelName: names.serviceLevel,
    description: describeLine(whole, { ...names, periodDates }),
  };
}

/** An advice with these lines; whatever else the test says. */
export function advice(
  lines: readonly RemittanceLine[],
  varying: Partial<RemittanceAdvice> = {},
): RemittanceAdvice {
  return {
    organisation: {
      name: 'Marlshire County Council',
      contact: 'Fostering finance, 01632 960123 or fostering.finance@marlshire.example',
    },
    state: 'finalised',
    period: PERIOD_3,
    carer: {
      ref: 'P001',
      name: 'Mrs Angharad Llŷr-Price',
      address: '14 Mill Lane\nUpper Slaughter\nMarlford',
      postcode: 'ML4 7QT',
    },
    accountEnding: '4958',
    totalPence: sumPence(lines.map((one) => one.amountPence)),
    lines,
    balance: null,
    otherPeriods: Object.fromEntries(PERIODS.map((period) => [period.period, period])),
    ...varying,
  };
}

import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { Rate, ServiceLevel } from '../../domain/facts';
import { priceOfItem } from '../../domain/claims/price-item';
import { sumPence } from '../../domain/money/pence';
import { entitlement, type Segment } from '../../domain/placements/entitlement';
import { rateTable } from '../../domain/rates/rate-table';
import type { RemittanceLine } from '../../domain/remittances/remittance-advice';
import { describeLine } from '../../domain/schedule/explain';
import type { PaymentLine } from '../../domain/schedule/payment-line';
import type { PublishedClaim } from '../../domain/sync/carer-data';

/** The payment lines of a made-up carer, priced by the rules of `domain/`. */

export const CARER = { ref: 'P001', name: 'Mrs Angharad Llŷr-Price', type: 'foster_carer' } as const;

export const SAM = { ref: 'C001', name: 'Sam Taylor', dateOfBirth: '2015-05-06' } as const;
export const ALEX = { ref: 'C002', name: 'Alex Osei', dateOfBirth: '2012-09-30' } as const;
export const CHILDREN = [SAM, ALEX] as const;
export type Child = (typeof CHILDREN)[number];

export const CARE = level('FOST', 'In-house Fostering Placement', 'placement', 'week');
export const MILEAGE = level('FOST-M', 'In-house Fostering Placement – Mileage', 'client_item', 'mile');
export const TRAVEL = level('TRAV', 'In-house Foster carer – Foster carer mileage', 'provider_item', 'mile');
export const LEVELS = [CARE, MILEAGE, TRAVEL] as const;

const RATES = rateTable([
  rate(CARE, 19400, 0, 10),
  rate(CARE, 22000, 11, 17),
  rate(MILEAGE, 45),
  rate(TRAVEL, 45),
]);

/** A child's nights of a period, a line for each rate. */
export function careLines(child: Child, period: PaymentPeriod): RemittanceLine[] {
  return segmentsOf(child, period).map((segment) =>
    named({
      ...of(child, CARE, period),
      kind: 'placement',
      from: segment.from,
      to: segment.to,
      quantityHundredths: segment.nights * 100,
      unit: 'night',
      ratePence: segment.ratePence,
      rateUnit: segment.rateUnit,
      amountPence: segment.amountPence,
      reason: { kind: 'placement', segment },
    }),
  );
}

/** Late news that a child was not with the carer in a period that was paid. */
export function takenBack(child: Child, period: PaymentPeriod): RemittanceLine {
  const segments = segmentsOf(child, period);
  const paidPence = sumPence(segments.map(({ amountPence }) => amountPence));
  return named({
    ...of(child, CARE, period),
    kind: 'adjustment',
    from: period.firstDay,
    to: period.lastDay,
    amountPence: -paidPence,
    reason: {
      kind: 'adjustment',
      duePence: 0,
      due: [],
      paidPence,
      paid: segments.map((segment) => ({ ...segment, kind: 'placement', paidInPeriod: period.period })),
    },
  });
}

/** The accepted items of a claim, in the payment of a period. */
export function claimedLines(claim: PublishedClaim, period: PaymentPeriod): RemittanceLine[] {
  return claim.items.map((item, index) => {
    const claimed = item.client === null ? TRAVEL : MILEAGE;
    const child = CHILDREN.find(({ ref }) => ref === item.client) ?? null;
    const price = priceOfItem(item, child, claimed, RATES)!;
    return named({
      ...of(child, claimed, period),
      kind: 'claim',
      placement: null,
      from: item.fromDay,
      to: item.toDay,
      quantityHundredths: item.quantityHundredths,
      unit: price.unit,
      ratePence: price.rate.amountPence,
      rateUnit: price.unit,
      amountPence: price.amountPence,
      reason: {
        kind: 'claim',
        claimItem: claim.id * 100 + index,
        claim: claim.id,
        description: item.description,
        quantityHundredths: item.quantityHundredths,
        unit: price.unit,
        rate: price.rate,
        enteredBy: 'A. Khan',
        acceptedBy: 'B. Carter',
        duePence: price.amountPence,
        paidPence: null,
      },
    });
  });
}

/** What an item of mileage comes to, in pence. */
export function pricedAt(quantityHundredths: number): number {
  const item = { fromDay: '2026-04-06', quantityHundredths };
  return priceOfItem(item, null, TRAVEL, RATES)!.amountPence;
}

/** What a payment could not take back goes on to the next. */
export function broughtForward(pence: number, from: PaymentPeriod, period: PaymentPeriod): RemittanceLine {
  return named({
    ...of(null, null, period),
    kind: 'brought_forward',
    amountPence: -pence,
    reason: { kind: 'brought_forward', fromPeriod: from.period },
  });
}

export function carriedForward(pence: number, period: PaymentPeriod): RemittanceLine {
  return named({
    ...of(null, null, period),
    kind: 'carried_forward',
    amountPence: pence,
    reason: { kind: 'carried_forward', sumPence: -pence },
  });
}

function segmentsOf(child: Child, period: PaymentPeriod): readonly Segment[] {
  const placement = { startDate: '2000-01-01', endDate: null };
  return entitlement(placement, child, CARE, RATES, period).segments;
}

type Blank = Omit<PaymentLine, 'kind' | 'amountPence' | 'reason'>;

function of(child: Child | null, serviceLevel: ServiceLevel | null, period: PaymentPeriod): Blank {
  return {
    provider: CARER.ref,
    placement: child && `PL-${child.ref}`,
    client: child?.ref ?? null,
    serviceLevel: serviceLevel?.code ?? null,
    carePeriod: period.period,
    from: null,
    to: null,
    quantityHundredths: null,
    unit: null,
    ratePence: null,
    rateUnit: null,
  };
}

function named(line: PaymentLine): RemittanceLine {
  const client = CHILDREN.find(({ ref }) => ref === line.client)?.name ?? null;
  const serviceLevel = LEVELS.find(({ code }) => code === line.serviceLevel)?.name ?? null;
  const description = describeLine(line, { client, serviceLevel, periodDates: () => null });
  return { ...line, clientName: client, serviceLevelName: serviceLevel, description };
}

function level(
  code: string,
  name: string,
  kind: ServiceLevel['kind'],
  unit: ServiceLevel['unit'],
): ServiceLevel {
  return { code, name, kind, unit, providerType: null };
}

function rate(
  { code }: ServiceLevel,
  amountPence: number,
  minAge: number | null = null,
  maxAge: number | null = null,
): Rate {
  const entered = { enteredBy: 'A. Khan', enteredAt: '2010-03-02T09:00:00Z' };
  return { serviceLevel: code, effectiveFrom: '2010-04-01', amountPence, minAge, maxAge, ...entered };
}

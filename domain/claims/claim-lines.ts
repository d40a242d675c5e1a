import type { Pence } from '../money/pence';
import { carePeriodOf } from '../schedule/care-period';
import type { PaymentLine } from '../schedule/payment-line';
import type { ScheduleFacts } from '../schedule/schedule-facts';
import type { AcceptedItem } from './claim';
import { priceOfItem, type ItemPrice } from './price-item';

type Facts = Pick<
  ScheduleFacts,
  'period' | 'finalisedPeriods' | 'claimItems' | 'paidItems' | 'clients' | 'serviceLevels' | 'rates'
>;

export interface ClaimLines {
  readonly lines: readonly PaymentLine[];
  /** Accepted items whose day has no rate: they cannot be paid. */
  readonly unpriced: readonly AcceptedItem[];
}

/**
 * Accepted items that no finalised period has paid, and for paid ones the difference where the rate of their day turned
 * out to be another. Source: design.md, Claims.
 */
export function claimLines(facts: Facts): ClaimLines {
  const lines: PaymentLine[] = [];
  const unpriced: AcceptedItem[] = [];
  for (const item of facts.claimItems) {
    const level = facts.serviceLevels.get(item.serviceLevel);
    const client = item.client === null ? null : (facts.clients.get(item.client) ?? null);
    const price = level ? priceOfItem(item, client, level, facts.rates) : null;
    if (price) lines.push(...claimLine(facts, item, price, facts.paidItems.get(item.id) ?? null));
    else unpriced.push(item);
  }
  return { lines, unpriced };
}

function claimLine(
  facts: Facts,
  item: AcceptedItem,
  { rate, unit, amountPence: duePence }: ItemPrice,
  paid: Pence | null,
): PaymentLine[] {
  const amountPence = duePence - (paid ?? 0);
  const isFirst = paid === null;
  if (amountPence === 0 && !isFirst) return [];
  return [
    {
      kind: 'claim',
      provider: item.provider,
      placement: null,
      client: item.client,
      serviceLevel: item.serviceLevel,
      carePeriod: carePeriodOf(facts, item.fromDay),
      from: item.fromDay,
      to: item.toDay,
      quantityHundredths: isFirst ? item.quantityHundredths : null,
      unit: isFirst ? unit : null,
      ratePence: isFirst ? rate.amountPence : null,
      rateUnit: isFirst ? unit : null,
      amountPence,
      reason: {
        kind: 'claim',
        claimItem: item.id,
        claim: item.claim,
        description: item.description,
        quantityHundredths: item.quantityHundredths,
        unit,
        rate,
        enteredBy: item.enteredBy,
        acceptedBy: item.acceptedBy,
        duePence,
        paidPence: paid,
      },
    },
  ];
}

/** True for a line that corrects an item paid before: the rate of its day turned out to be another. */
export function correctsClaim({ reason }: Pick<PaymentLine, 'reason'>): boolean {
  return reason.kind === 'claim' && reason.paidPence !== null;
}

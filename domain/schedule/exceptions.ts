import { ageOn, type IsoDate } from '../calendar/dates';
import { formatDate } from '../calendar/format-dates';
import type { AcceptedItem } from '../claims/claim';
import type { PaymentPeriod } from '../calendar/periods';
import type { BankState, Placement, ServiceLevel } from '../facts';
import { formatPence } from '../money/format-money';
import type { Settlement } from '../overpayments/settle';
import { nightsInPeriod, shareANight } from '../placements/nights';
import type { UnpricedCare } from './adjustments';
import type { PaymentLine } from './payment-line';
import type { ScheduleFacts } from './schedule-facts';

export const BLOCKING_CODES = [
  'no_rate',
  'overlapping_placements',
  'no_bank_details',
  'placement_ends_before_start',
] as const;
export const REVIEW_CODES = [
  'first_payment',
  'variance',
  'starts_in_period',
  'ends_in_period',
  'two_providers',
  'client_over_18',
  'provider_type_mismatch',
  'negative_payment',
  'nothing_left',
  'large_recovery',
] as const;
export type ExceptionCode = (typeof BLOCKING_CODES)[number] | (typeof REVIEW_CODES)[number];

/** Something about a payment that must be put right (blocking) or looked at and accepted by name. */
export interface PaymentException {
  readonly code: ExceptionCode;
  readonly blocking: boolean;
  readonly message: string;
  /** The placement or child it is about; null where it is about the payment. */
  readonly subject: string | null;
}

/** A provider's lines, and the care and items of claims that no rate prices. */
export interface ProviderSchedule {
  readonly provider: string;
  readonly lines: readonly PaymentLine[];
  readonly unpriced: readonly UnpricedCare[];
  readonly unpricedItems: readonly AcceptedItem[];
}

/** The exceptions of one payment, by what it came to. */
export function exceptionsOf(
  facts: ScheduleFacts,
  payment: ProviderSchedule,
  settlement: Settlement,
): PaymentException[] {
  const own = indexOf(facts).provider.get(payment.provider) ?? [];
  const blocking = [
    ...payment.unpriced.map((care) => noRate(facts, care)),
    ...payment.unpricedItems.map((item) => noRateForItem(facts, item)),
    ...overlaps(facts, own),
    ...endsBeforeStart(own),
    ...(payment.lines.length > 0 ? bankDetails(facts, payment.provider) : []),
  ];
  if (payment.lines.length === 0) return blocking;
  const review = own.flatMap((placement) => placementReviews(facts, payment, placement));
  return [...blocking, ...paymentReviews(facts, payment, settlement), ...review];
}

function exception(code: ExceptionCode, message: string, subject: string | null = null): PaymentException {
  return { code, blocking: (BLOCKING_CODES as readonly string[]).includes(code), message, subject };
}

const indexes = new WeakMap<readonly Placement[], Record<'provider' | 'client', Map<string, Placement[]>>>();

/** The schedule's placements by provider and by client, made once a calculation. */
function indexOf(facts: ScheduleFacts): Record<'provider' | 'client', Map<string, Placement[]>> {
  const known = indexes.get(facts.placements);
  if (known) return known;
  const index = {
    provider: Map.groupBy(facts.placements, (placement) => placement.provider),
    client: Map.groupBy(facts.placements, (placement) => placement.client),
  };
  indexes.set(facts.placements, index);
  return index;
}

function noRate(facts: ScheduleFacts, { placement, entitlement }: UnpricedCare): PaymentException {
  const night = entitlement.nightWithoutRate!;
  const client = facts.clients.get(placement.client)!;
  const age = ageOn(client.dateOfBirth, night);
  const level = levelName(facts, placement);
  return exception(
    'no_rate',
    `${level} has no rate for the night of ${formatDate(night)} at age ${age} (${client.name}, placement ${placement.ref}). Add a rate that holds this age and day.`,
    placement.ref,
  );
}

function noRateForItem(facts: ScheduleFacts, item: AcceptedItem): PaymentException {
  const level = facts.serviceLevels.get(item.serviceLevel)?.name ?? item.serviceLevel;
  return exception(
    'no_rate',
    `${level} has no rate for ${formatDate(item.fromDay)} (claim ${item.claim}: ${item.description}). Add a rate that holds this day.`,
    `claim ${item.claim} item ${item.id}`,
  );
}

function overlaps(facts: ScheduleFacts, own: readonly Placement[]): PaymentException[] {
  const firstNight = facts.finalisedPeriods[0]?.firstDay ?? facts.period.firstDay;
  const found: PaymentException[] = [];
  own.forEach((a, index) => {
    for (const b of own.slice(index + 1)) {
      if (a.client !== b.client || a.serviceLevel !== b.serviceLevel || !shareANight(a, b)) continue;
      const window = { firstDay: firstNight, lastDay: facts.period.lastDay };
      const nights = nightsInPeriod(a, window);
      const others = nightsInPeriod(b, window);
      if (!nights || !others || nights.from > others.to || others.from > nights.to) continue;
      const day = nights.from > others.from ? nights.from : others.from;
      found.push(
        exception(
          'overlapping_placements',
          `Placements ${a.ref} and ${b.ref} (${clientName(facts, a.client)}, ${levelName(facts, a)}) both have the night of ${formatDate(day)}. End one of them before the other begins.`,
          a.ref,
        ),
      );
    }
  });
  return found;
}

function endsBeforeStart(own: readonly Placement[]): PaymentException[] {
  return own
    .filter((placement) => placement.endDate !== null && placement.endDate < placement.startDate)
    .map((placement) =>
      exception(
        'placement_ends_before_start',
        `Placement ${placement.ref} ends on ${formatDate(placement.endDate!)}, before it starts on ${formatDate(placement.startDate)}. Correct one of the dates.`,
        placement.ref,
      ),
    );
}

const BANK_PROBLEMS: Readonly<Record<Exclude<BankState, 'confirmed'>, string>> = {
  missing: 'No bank details. Enter them, and have another person confirm them.',
  invalid:
    'The sort code and account number do not fit together. Correct them, and have another person confirm them.',
  unconfirmed: 'The bank details wait for a second person to confirm them.',
};

function bankDetails(facts: ScheduleFacts, ref: string): PaymentException[] {
  const bank = facts.providers.get(ref)?.bank ?? 'missing';
  return bank === 'confirmed' ? [] : [exception('no_bank_details', BANK_PROBLEMS[bank])];
}

function paymentReviews(
  facts: ScheduleFacts,
  payment: ProviderSchedule,
  settlement: Settlement,
): PaymentException[] {
  const found: PaymentException[] = [];
  const last = facts.lastPayments.get(payment.provider);
  const net = settlement.totalPence;
  if (!last) {
    found.push(exception('first_payment', `First payment to this carer: ${formatPence(net)}.`));
  } else if (Math.abs(net - last.totalPence) * 10_000 > facts.varianceBasisPoints * last.totalPence) {
    const message = `${formatPence(net)} now, ${formatPence(last.totalPence)} in ${last.period}: it differs by more than ${facts.varianceBasisPoints / 100} %.`;
    found.push(exception('variance', message));
  }
  found.push(...nothingPaid(settlement), ...largeRecovery(facts, settlement));
  return found;
}

/** Nobody is left without pay unless a person says so: by accepting this, or by a plan where there is nothing to pay. */
function nothingPaid({
  totalPence,
  carriedPence,
  movement: { availablePence },
  sumPence,
  plan,
}: Settlement): PaymentException[] {
  if (totalPence > 0) return [];
  if (carriedPence > 0 && !(plan && availablePence === 0)) {
    const message = `The lines add up to ${formatPence(sumPence)}: nothing is paid, and ${formatPence(carriedPence)} is carried forward.`;
    return [exception('negative_payment', message)];
  }
  if (carriedPence === 0 && availablePence > 0) {
    const message = `Nothing is paid: all of ${formatPence(availablePence)} goes to what was overpaid.`;
    return [exception('nothing_left', message)];
  }
  return [];
}

/** A large part of a payment is taken, and nobody has said how: a plan would. */
function largeRecovery(
  { recoveryShareBasisPoints }: ScheduleFacts,
  { totalPence, movement: { availablePence, takenPence }, plan }: Settlement,
): PaymentException[] {
  if (totalPence <= 0 || plan || takenPence * 10_000 <= recoveryShareBasisPoints * availablePence) return [];
  const message = `${formatPence(takenPence)} of ${formatPence(availablePence)} goes to what was overpaid, more than ${recoveryShareBasisPoints / 100} %, and ${formatPence(totalPence)} is paid. There is no recovery plan.`;
  return [exception('large_recovery', message)];
}

function placementReviews(
  facts: ScheduleFacts,
  payment: ProviderSchedule,
  placement: Placement,
): PaymentException[] {
  const { period } = facts;
  const found: PaymentException[] = [];
  const add = (code: ExceptionCode, message: string): void => {
    found.push(exception(code, message, placement.ref));
  };
  const child = clientName(facts, placement.client);
  const inPeriod = (day: IsoDate): boolean => period.firstDay <= day && day <= period.lastDay;
  const { startDate, endDate } = placement;
  if (inPeriod(startDate))
    add('starts_in_period', `${child} (${placement.ref}) starts on ${formatDate(startDate)}.`);
  if (endDate !== null && inPeriod(endDate)) {
    add(
      'ends_in_period',
      `${child} (${placement.ref}) ends on ${formatDate(endDate)}; that night is not paid.`,
    );
  }
  const paidFor = periodsPaidFor(facts, payment, placement);
  const lastPaidFor = paidFor.at(-1);
  if (!lastPaidFor) return found;
  const lastNight = nightsInPeriod(placement, lastPaidFor)!.to;
  const age = ageOn(facts.clients.get(placement.client)!.dateOfBirth, lastNight);
  if (age >= 18) add('client_over_18', `${child} (${placement.ref}) is ${age} on ${formatDate(lastNight)}.`);
  const level = facts.serviceLevels.get(placement.serviceLevel)!;
  if (!fits(facts, placement, level)) {
    add('provider_type_mismatch', `${level.name} (${placement.ref}) is not for this type of carer.`);
  }
  // One exception however many there are: it is accepted by its code and placement.
  const shared = paidFor.flatMap((of) => sharedNights(facts, placement, of));
  if (shared.length > 0) add('two_providers', `${child} also has nights ${shared.join(' and ')}.`);
  return found;
}

/** The periods for whose nights this payment pays a placement: those of late news first, then this one. */
function periodsPaidFor(
  facts: ScheduleFacts,
  payment: ProviderSchedule,
  placement: Placement,
): PaymentPeriod[] {
  const late = payment.lines.filter(
    (line) => line.kind === 'adjustment' && line.placement === placement.ref && line.amountPence > 0,
  );
  const earlier = late.flatMap(
    (line) => facts.finalisedPeriods.find(({ period }) => period === line.carePeriod) ?? [],
  );
  return [...earlier, facts.period].filter((period) => nightsInPeriod(placement, period) !== null);
}

function fits(facts: ScheduleFacts, placement: Placement, level: ServiceLevel): boolean {
  return level.providerType === null || level.providerType === facts.providers.get(placement.provider)?.type;
}

/** "with Amara Okafor (PL001) in this period": other carers of the same child on a night of the period. */
function sharedNights(facts: ScheduleFacts, placement: Placement, period: PaymentPeriod): string[] {
  const names = elsewhere(facts, placement, period).map(
    (other) => `${facts.providers.get(other.provider)?.name ?? other.provider} (${other.ref})`,
  );
  if (names.length === 0) return [];
  return [`with ${names.join(', ')} in ${period === facts.period ? 'this period' : period.period}`];
}

/** Placements of the same child with another provider that share a night of the period. */
function elsewhere(facts: ScheduleFacts, placement: Placement, period: PaymentPeriod): Placement[] {
  const nights = nightsInPeriod(placement, period)!;
  return (indexOf(facts).client.get(placement.client) ?? []).filter((other) => {
    if (other.provider === placement.provider) return false;
    const others = nightsInPeriod(other, period);
    return others !== null && others.from <= nights.to && nights.from <= others.to;
  });
}

function clientName(facts: ScheduleFacts, ref: string): string {
  return facts.clients.get(ref)?.name ?? ref;
}

function levelName(facts: ScheduleFacts, placement: Placement): string {
  return facts.serviceLevels.get(placement.serviceLevel)?.name ?? placement.serviceLevel;
}

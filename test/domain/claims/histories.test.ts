import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaymentPeriod } from '../../../domain/calendar/periods';
import { addDays } from '../../../domain/calendar/dates';
import type { AcceptedItem } from '../../../domain/claims/claim';
import { claimLines } from '../../../domain/claims/claim-lines';
import type { Rate, ServiceLevel } from '../../../domain/facts';
import { rateTable } from '../../../domain/rates/rate-table';
import type { PaymentLine } from '../../../domain/schedule/payment-line';
import { someClaimSteps } from '../../builders/claim-histories';
import { ClaimModel, type ModelClaim, type ModelItem } from '../../builders/claim-model';

const RUNS = 3000;

const LEVELS: readonly ServiceLevel[] = [
  { code: 'MILES', name: 'Mileage', kind: 'client_item', unit: 'mile', providerType: null },
  { code: 'TRAIN', name: 'Training', kind: 'provider_item', unit: 'item', providerType: null },
];
const CLIENT = { ref: 'C001', name: 'Robin Vale', dateOfBirth: '2015-04-09' };

/** Every item's amount by hand: the latest rate on or before its day, a half penny up. */
function dueOf({ serviceLevel, day, quantityHundredths }: ModelItem, rates: readonly Rate[]): number {
  const price = rates
    .filter((rate) => rate.serviceLevel === serviceLevel && rate.effectiveFrom <= day)
    .reduce((latest, rate) => (rate.effectiveFrom > latest.effectiveFrom ? rate : latest)).amountPence;
  return Math.floor((price * quantityHundredths + 50) / 100);
}

/** A ledger of claims in memory: what finalised periods paid, and the rates that are known. */
class Paid {
  readonly lines: PaymentLine[] = [];
  readonly periods: PaymentPeriod[] = [];
  rates: Rate[] = [
    aRate('MILES', '2025-04-01', 45),
    aRate('MILES', '2026-04-06', 55),
    aRate('TRAIN', '2025-04-01', 2500),
  ];

  finalise(accepted: readonly AcceptedItem[]): PaymentLine[] {
    const number = String(this.periods.length + 1).padStart(2, '0');
    const firstDay = addDays('2026-04-06', this.periods.length * 7);
    const payDate = addDays(firstDay, 7);
    const period = { period: `2026-27/${number}`, firstDay, lastDay: addDays(payDate, -1), payDate };
    const paidItems = new Map<number, number>();
    for (const { reason, amountPence } of this.lines) {
      if (reason.kind !== 'claim') continue;
      paidItems.set(reason.claimItem, (paidItems.get(reason.claimItem) ?? 0) + amountPence);
    }
    const { lines, unpriced } = claimLines({
      period,
      finalisedPeriods: this.periods,
      claimItems: accepted,
      paidItems,
      clients: new Map([[CLIENT.ref, CLIENT]]),
      serviceLevels: new Map(LEVELS.map((level) => [level.code, level])),
      rates: rateTable(this.rates),
    });
    if (unpriced.length > 0) throw new Error('an item has no rate');
    this.periods.push(period);
    this.lines.push(...lines);
    return [...lines];
  }

  enterRate(effectiveFrom: string, amountPence: number): void {
    this.rates = this.rates.filter(
      (rate) => !(rate.serviceLevel === 'MILES' && rate.effectiveFrom === effectiveFrom),
    );
    this.rates.push(aRate('MILES', effectiveFrom, amountPence));
  }
}

function aRate(serviceLevel: string, effectiveFrom: string, amountPence: number): Rate {
  const enteredAt = '2026-04-01T09:00:00.000Z';
  return { serviceLevel, effectiveFrom, amountPence, minAge: null, maxAge: null, enteredBy: 'O', enteredAt };
}

function acceptedItem(item: ModelItem, claim: ModelClaim): AcceptedItem {
  const { id, serviceLevel, day, quantityHundredths, enteredBy } = item;
  const kind = serviceLevel === 'MILES' ? 'client_item' : 'provider_item';
  return {
    id,
    claim: claim.id,
    kind,
    serviceLevel,
    client: kind === 'client_item' ? CLIENT.ref : null,
    fromDay: day,
    toDay: day,
    description: 'x',
    quantityHundredths,
    attachmentHash: null,
    attachmentName: null,
    enteredBy,
    provider: 'P001',
    acceptedBy: item.decision!.by,
  };
}

test(`${RUNS} random histories: an item is paid once, only accepted by another, and comes to what was due`, () => {
  const seen = { paid: 0, corrected: 0, takenBack: 0 };
  fc.assert(
    fc.property(someClaimSteps(20), (steps) => {
      const model = new ClaimModel();
      const paid = new Paid();
      for (const step of steps) {
        if (step.kind === 'rate') paid.enterRate(step.effectiveFrom, step.amountPence);
        else if (step.kind === 'pay') {
          const accepted = model.accepted();
          const items = accepted.map((item) =>
            acceptedItem(
              item,
              model.claims.find(({ items: own }) => own.includes(item))!,
            ),
          );
          const lines = paid.finalise(items);
          seen.paid += lines.filter(({ quantityHundredths }) => quantityHundredths !== null).length;
          seen.corrected += lines.filter(({ quantityHundredths }) => quantityHundredths === null).length;
          model.pay();
          checkPaid(paid, accepted);
        } else if (model.take(step) && step.kind === 'takeBack') seen.takenBack += 1;
      }
    }),
    { numRuns: RUNS },
  );
  expect(seen.paid).toBeGreaterThan(RUNS);
  expect(seen.corrected).toBeGreaterThan(RUNS / 10);
  expect(seen.takenBack).toBeGreaterThan(RUNS / 10);
});

/** Each item that stands accepted was paid what it is due as known now, once; nothing was paid for any other. */
function checkPaid({ lines, rates }: Paid, accepted: readonly ModelItem[]): void {
  for (const item of accepted) {
    const own = lines.filter(({ reason }) => reason.kind === 'claim' && reason.claimItem === item.id);
    const payments = own.filter(({ reason }) => reason.kind === 'claim' && reason.paidPence === null);
    if (payments.length !== 1) expect.fail(`item ${item.id} was paid ${payments.length} times`);
    const sum = own.reduce((total, line) => total + line.amountPence, 0);
    if (sum !== dueOf(item, rates)) expect.fail(`item ${item.id}: paid ${sum}, due ${dueOf(item, rates)}`);
  }
  const known = new Set(accepted.map(({ id }) => id));
  for (const { reason } of lines) {
    if (reason.kind !== 'claim' || known.has(reason.claimItem)) continue;
    expect.fail(`item ${reason.claimItem} was paid, and does not stand accepted`);
  }
  for (const { enteredBy, decision } of accepted) expect(decision!.by).not.toBe(enteredBy);
}

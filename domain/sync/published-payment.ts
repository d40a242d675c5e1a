import type { Rate } from '../facts';
import type { RecoveryPlan } from '../overpayments/recovery-plan';
import type { Segment } from '../placements/entitlement';
import type { RemittanceAdvice, RemittanceLine } from '../remittances/remittance-advice';
import type { LineReason, PaidLine } from '../schedule/payment-line';

/**
 * What of a payment a carer sees. Lines keep for ever who entered, approved and accepted what is behind them, and plans
 * why they were set: that is the team's own. It is left blank, so that the carer's documents are made as the team's are.
 */

const BLANK = '';

/** A line as a carer sees it: what it is in the ledger beside stays there. */
export function publishedLine(line: RemittanceLine): RemittanceLine {
  const { kind, provider, placement, client, serviceLevel, carePeriod, from, to } = line;
  const { quantityHundredths, unit, ratePence, rateUnit, amountPence } = line;
  const { clientName, serviceLevelName, description } = line;
  return {
    kind,
    provider,
    placement,
    client,
    clientName,
    serviceLevel,
    serviceLevelName,
    description,
    carePeriod,
    from,
    to,
    quantityHundredths,
    unit,
    ratePence,
    rateUnit,
    amountPence,
    reason: publishedReason(line.reason),
  };
}

/** What is owed, with the plan as a carer sees it. */
export function publishedBalance(balance: RemittanceAdvice['balance']): RemittanceAdvice['balance'] {
  if (!balance) return null;
  const { broughtPence, newPence, correctedPence, repaidPence, writtenOffPence, takenPence } = balance;
  const { leftPence, availablePence, plan } = balance;
  return {
    broughtPence,
    newPence,
    correctedPence,
    repaidPence,
    writtenOffPence,
    takenPence,
    leftPence,
    availablePence,
    plan: plan && publishedPlan(plan),
  };
}

function publishedReason(reason: LineReason): LineReason {
  switch (reason.kind) {
    case 'placement':
      return { kind: 'placement', segment: publishedSegment(reason.segment) };
    case 'adjustment': {
      const { kind, duePence, due, paidPence, paid } = reason;
      return { kind, duePence, due: due.map(publishedSegment), paidPence, paid: paid.map(publishedPaidLine) };
    }
    case 'brought_forward':
      return { kind: 'brought_forward', fromPeriod: reason.fromPeriod };
    case 'carried_forward': {
      const { kind, sumPence, plan } = reason;
      return { kind, sumPence, ...(plan ? { plan: publishedPlan(plan) } : {}) };
    }
    // Why it is paid or taken stands on the remittance advice: it is written for the carer.
    case 'one_off': {
      const { kind, oneOff, reason: why } = reason;
      return { kind, oneOff, reason: why, enteredBy: BLANK, approvedBy: BLANK };
    }
    case 'settlement': {
      const { kind, how, askedPence, oneOff, reason: why } = reason;
      return { kind, how, askedPence, oneOff, reason: why, enteredBy: BLANK, approvedBy: BLANK };
    }
    case 'extra': {
      const { kind, rule, name, occasion, weeksHundredths, due, paidPence } = reason;
      return { kind, rule, name, occasion, weeksHundredths, due, paidPence };
    }
    case 'claim': {
      const { kind, claimItem, claim, description, quantityHundredths, unit, duePence, paidPence } = reason;
      return {
        kind,
        claimItem,
        claim,
        description,
        quantityHundredths,
        unit,
        rate: publishedRate(reason.rate),
        enteredBy: BLANK,
        acceptedBy: BLANK,
        duePence,
        paidPence,
      };
    }
  }
}

function publishedSegment(segment: Segment): Segment {
  const { from, to, nights, ratePence, rateUnit, amountPence, rates, turned } = segment;
  return { from, to, nights, ratePence, rateUnit, amountPence, rates: rates.map(publishedRate), turned };
}

function publishedRate({ serviceLevel, effectiveFrom, amountPence, minAge, maxAge }: Rate): Rate {
  return {
    serviceLevel,
    effectiveFrom,
    amountPence,
    minAge,
    maxAge,
    enteredBy: BLANK,
    enteredAt: BLANK,
  };
}

function publishedPaidLine(line: PaidLine): PaidLine {
  const { kind, paidInPeriod, from, to, nights, ratePence, rateUnit, amountPence } = line;
  return { kind, paidInPeriod, from, to, nights, ratePence, rateUnit, amountPence };
}

function publishedPlan({
  provider,
  kind,
  amountPence,
  shareBasisPoints,
  fromPeriod,
}: RecoveryPlan): RecoveryPlan {
  return {
    provider,
    kind,
    amountPence,
    shareBasisPoints,
    reason: BLANK,
    setBy: BLANK,
    setAt: BLANK,
    fromPeriod,
  };
}

import { claimLines } from '../../../domain/claims/claim-lines';
import { formatPence } from '../../../domain/money/format-money';
import type { PaymentLine } from '../../../domain/schedule/payment-line';
import type { Check } from './check';
import type { ReplayedClaims } from './replayed-claims';

/** Items of claims in finalised periods against the trail: who wrote and who accepted each, when, and for whom. */
export const claimsCheck: Check = {
  name: 'claims',
  title:
    'Every item of a claim was paid once, after a member of the panel who had not entered it accepted it.',
  run: async ({ finalised, trail }) => {
    const { claims, sealedAt } = await trail();
    const faults: string[] = [];
    const seen = new Map<number, string>();
    for (const { period, payments } of finalised) {
      const sealed = sealedAt.get(period.period) ?? Infinity;
      for (const line of payments.flatMap(({ lines }) => lines)) {
        const item = itemOf(line);
        if (!item) continue;
        const where = `Period ${period.period}, carer ${line.provider}, item ${item.id} of claim ${item.claim}`;
        const earlier = seen.get(item.id);
        if (item.isPayment && earlier !== undefined) {
          faults.push(`${where}: period ${earlier} had paid it already.`);
        }
        if (!item.isPayment && earlier === undefined) {
          faults.push(`${where}: it is corrected before it was paid.`);
        }
        seen.set(item.id, earlier ?? period.period);
        faults.push(...faultsOf(line, item.id, claims, sealed).map((fault) => `${where}: ${fault}`));
      }
    }
    return { faults, counted: `${seen.size.toLocaleString('en-GB')} items of claims` };
  },
};

interface LineItem {
  readonly id: number;
  readonly claim: number;
  /** False for what corrects an item that was paid before. */
  readonly isPayment: boolean;
}

function itemOf({ kind, reason }: PaymentLine): LineItem | null {
  if (reason.kind === 'claim') {
    return { id: reason.claimItem, claim: reason.claim, isPayment: reason.paidPence === null };
  }
  return kind === 'claim' ? { id: 0, claim: 0, isPayment: true } : null;
}

/** What is wrong with a line, by what the trail says of its item; `sealed` is the number of the sealing's event. */
function faultsOf(line: PaymentLine, id: number, claims: ReplayedClaims, sealed: number): string[] {
  const item = claims.item(id);
  const claim = item && claims.claimOf(item);
  if (!item || !claim) return ['nobody had entered it.'];
  const faults: string[] = [];
  const standing = claims.standingAt(id, sealed);
  if (standing?.decision !== 'accepted') faults.push('the panel had not accepted it when it was paid.');
  else if (claims.peopleBehind(item).has(standing.by)) {
    faults.push(`${standing.by}, who accepted it, had entered or submitted it.`);
  }
  const isSame =
    claim['provider'] === line.provider &&
    item['client'] === line.client &&
    item['serviceLevel'] === line.serviceLevel;
  if (!isSame) faults.push('it was accepted for another carer, child or service level.');
  return faults;
}

/** As care, so claims: what was paid for each item, then or later, is what was due when the last period was finalised. */
export const claimsAddUpCheck: Check = {
  name: 'claims_add_up',
  title:
    'For every item of a claim that stood accepted when the last period was finalised, what was paid is what was due.',
  run: async ({ whenSealed }) => {
    const facts = await whenSealed();
    if (!facts) return { faults: [], counted: '0 finalised periods' };
    const { lines, unpriced } = claimLines(facts);
    const faults = [
      ...lines.map(
        ({ reason, provider, amountPence }) =>
          `Claim ${reason.kind === 'claim' ? `${reason.claim}, item ${reason.claimItem}` : ''}, carer ${provider}: ${formatPence(amountPence)} is missing from what was paid.`,
      ),
      ...unpriced.map(
        ({ id, claim, provider }) =>
          `Claim ${claim}, item ${id}, carer ${provider}: its day has no rate, so what was due is not known.`,
      ),
    ];
    return { faults, counted: `${facts.claimItems.length.toLocaleString('en-GB')} accepted items` };
  },
};

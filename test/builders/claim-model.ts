import { isOwnClaim } from '../../domain/claims/claim';
import type { SignedInUser } from '../../preload/contract/users';
import { CLAIM_PEOPLE, type ClaimStep, type TriedItem } from './claim-histories';

/** What the people of a history should find, kept apart from any ledger. */
export interface ModelItem extends Omit<TriedItem, 'who'> {
  readonly id: number;
  readonly enteredBy: string;
  readonly decision: { readonly decision: 'accepted' | 'rejected'; readonly by: string } | null;
  readonly isPaid: boolean;
}

export interface ModelClaim {
  readonly id: number;
  readonly state: 'unsubmitted' | 'submitted' | 'withdrawn' | 'removed';
  readonly enteredBy: string;
  readonly submittedBy: string | null;
  readonly items: readonly ModelItem[];
}

/** The rules of claims in few words: who may do what, by which a history is judged. */
export class ClaimModel {
  readonly claims: ModelClaim[] = [];
  #items = 0;

  /** The claim that a step is about, counted from the newest: none where there are none yet. */
  claimOf(step: ClaimStep): ModelClaim | null {
    if (!('claim' in step)) return null;
    return this.claims[this.claims.length - 1 - (step.claim % Math.max(1, this.claims.length))] ?? null;
  }

  /** Every item that stands accepted. */
  accepted(): ModelItem[] {
    return this.claims
      .filter(({ state }) => state === 'submitted')
      .flatMap(({ items }) => items)
      .filter(({ decision }) => decision?.decision === 'accepted');
  }

  /** What the accepted items are from now on: paid. */
  pay(): void {
    for (const claim of this.claims) {
      this.#put(claim, (item) => (item.decision?.decision === 'accepted' ? { ...item, isPaid: true } : item));
    }
  }

  /** Takes a step where the rules allow it, and says whether they do. Paying is not its business. */
  take(step: ClaimStep): boolean {
    const person = 'who' in step ? CLAIM_PEOPLE[step.who]! : null;
    if (step.kind === 'enter') return this.#enter(step.items, person!);
    const claim = this.claimOf(step);
    if (!claim || claim.state === 'removed' || !person) return false;
    switch (step.kind) {
      case 'change':
      case 'remove':
      case 'submit':
      case 'withdraw':
        return isOfficer(person) && this.#write(step, claim, person.name);
      case 'accept':
      case 'reject':
        return this.#decide(step, claim, person);
      case 'takeBack':
        return this.#takeBack(step, claim, person);
      default:
        return false;
    }
  }

  #enter(items: readonly TriedItem[], person: SignedInUser): boolean {
    if (!isOfficer(person)) return false;
    const own = items
      .filter(({ who }) => isOfficer(CLAIM_PEOPLE[who]!))
      .map(({ who, ...item }): ModelItem => {
        this.#items += 1;
        const enteredBy = CLAIM_PEOPLE[who]!.name;
        return { ...item, id: this.#items, enteredBy, decision: null, isPaid: false };
      });
    const id = this.claims.length + 1;
    this.claims.push({ id, state: 'unsubmitted', enteredBy: person.name, submittedBy: null, items: own });
    return true;
  }

  #write(
    step: Extract<ClaimStep, { kind: 'change' | 'remove' | 'submit' | 'withdraw' }>,
    claim: ModelClaim,
    user: string,
  ): boolean {
    if (step.kind === 'withdraw') {
      if (claim.state !== 'submitted' || claim.items.some(({ decision }) => decision)) return false;
      this.#replace({ ...claim, state: 'withdrawn' });
      return true;
    }
    if (claim.state !== 'unsubmitted') return false;
    if (step.kind === 'change') {
      const item = itemOf(claim, step.item);
      const { quantityHundredths } = step;
      if (!item) return false;
      const isSame = quantityHundredths === item.quantityHundredths;
      const changed = { ...item, quantityHundredths, enteredBy: user };
      if (!isSame) this.#put(claim, (one) => (one === item ? changed : one));
      return true;
    }
    if (step.kind === 'remove') this.#replace({ ...claim, state: 'removed', items: [] });
    else if (claim.items.length === 0) return false;
    else this.#replace({ ...claim, state: 'submitted', submittedBy: user });
    return true;
  }

  #decide(
    step: Extract<ClaimStep, { kind: 'accept' | 'reject' | 'takeBack' }>,
    claim: ModelClaim,
    person: SignedInUser,
  ): boolean {
    if (!mayDecide(claim, person)) return false;
    const item = step.item === null ? null : itemOf(claim, step.item);
    const chosen = item ? [item] : claim.items.filter(({ decision }) => !decision);
    if (chosen.length === 0 || chosen.some(({ decision }) => decision)) return false;
    const decision = { decision: step.kind === 'accept' ? 'accepted' : 'rejected', by: person.name } as const;
    this.#put(claim, (one) => (chosen.includes(one) ? { ...one, decision } : one));
    return true;
  }

  #takeBack(
    step: Extract<ClaimStep, { kind: 'accept' | 'reject' | 'takeBack' }>,
    claim: ModelClaim,
    person: SignedInUser,
  ): boolean {
    if (!mayDecide(claim, person)) return false;
    const item = step.item === null ? null : itemOf(claim, step.item);
    const chosen = (item ? [item] : claim.items).filter(({ decision, isPaid }) => decision && !isPaid);
    if (chosen.length === 0) return false;
    this.#put(claim, (one) => (chosen.includes(one) ? { ...one, decision: null } : one));
    return true;
  }

  #put(claim: ModelClaim, change: (item: ModelItem) => ModelItem): void {
    this.#replace({ ...claim, items: claim.items.map(change) });
  }

  #replace(claim: ModelClaim): void {
    this.claims[claim.id - 1] = claim;
  }
}

/** The item that a step names. */
export function itemOf({ items }: ModelClaim, index: number): ModelItem | null {
  return items[index % Math.max(1, items.length)] ?? null;
}

function isOfficer({ roles }: SignedInUser): boolean {
  return roles.includes('officer');
}

function mayDecide(claim: ModelClaim, { name, roles }: SignedInUser): boolean {
  return roles.includes('panel') && claim.state === 'submitted' && !isOwnClaim(claim, claim.items, name);
}

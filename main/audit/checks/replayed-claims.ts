import type { AuditEventRow } from '../../../db/entities/audit-event';

type Fields = Readonly<Record<string, unknown>>;

/** An item of a claim by the audit trail, with who really wrote it. */
interface ReplayedItem {
  readonly facts: Fields;
  readonly enteredBy: string;
}

/** A decision by the audit trail: who really took it, and between which events it stood. */
export interface ReplayedDecision {
  readonly decision: string;
  readonly by: string;
  readonly seq: number;
  readonly takenBackSeq: number | null;
}

/** What the trail says of claims: by number, as they were last written. */
export class ReplayedClaims {
  readonly #claims = new Map<number, { facts: Fields; enteredBy: string; submittedBy: string | null }>();
  readonly #items = new Map<number, ReplayedItem>();
  readonly #itemsOf = new Map<number, Set<number>>();
  /** By item, by the decision's own number. */
  readonly #decisionsOn = new Map<number, Map<number, ReplayedDecision>>();

  /** Takes one event of a claim, an item or a decision. */
  take({ subjectKind, subjectRef, user, seq, ...event }: AuditEventRow): void {
    const id = Number(subjectRef);
    const after = event.after as Fields | null;
    if (subjectKind === 'claim') this.#takeClaim(id, after, user);
    else if (subjectKind === 'claim_item') this.#takeItem(id, after, user);
    else if (after) this.#takeDecision(id, after, user, seq);
  }

  #takeClaim(id: number, after: Fields | null, user: string): void {
    const known = this.#claims.get(id);
    if (!after) this.#claims.delete(id);
    else if (!known || after['state'] === 'unsubmitted') {
      this.#claims.set(id, { facts: after, enteredBy: user, submittedBy: null });
    } else {
      const submittedBy = known.submittedBy ?? user;
      this.#claims.set(id, { ...known, facts: after, submittedBy });
    }
  }

  #takeItem(id: number, after: Fields | null, user: string): void {
    if (!after) {
      this.#items.delete(id);
      return;
    }
    this.#items.set(id, { facts: after, enteredBy: user });
    const claim = Number(after['claim']);
    this.#itemsOf.set(claim, (this.#itemsOf.get(claim) ?? new Set()).add(id));
  }

  #takeDecision(id: number, after: Fields, user: string, seq: number): void {
    const item = Number(after['item']);
    const on = this.#decisionsOn.get(item) ?? new Map<number, ReplayedDecision>();
    const known = on.get(id);
    const decided = { decision: String(after['decision']), by: user, seq, takenBackSeq: null };
    on.set(id, known ? { ...known, takenBackSeq: seq } : decided);
    this.#decisionsOn.set(item, on);
  }

  /** What an item says; null where nobody had entered it. */
  item(id: number): Fields | null {
    return this.#items.get(id)?.facts ?? null;
  }

  claimOf(item: Fields): Fields | null {
    return this.#claims.get(Number(item['claim']))?.facts ?? null;
  }

  /** Everybody who wrote anything of the claim as it stands, or submitted it. */
  peopleBehind(item: Fields): ReadonlySet<string> {
    const number = Number(item['claim']);
    const claim = this.#claims.get(number);
    const items = [...(this.#itemsOf.get(number) ?? [])];
    const people = items.flatMap((id) => this.#items.get(id)?.enteredBy ?? []);
    if (claim) people.push(claim.enteredBy, claim.submittedBy ?? claim.enteredBy);
    return new Set(people);
  }

  /** The decision on an item that stood at an event; null where none did. */
  standingAt(item: number, seq: number): ReplayedDecision | null {
    const standing = [...(this.#decisionsOn.get(item)?.values() ?? [])].filter(
      (decision) => decision.seq < seq && (decision.takenBackSeq === null || decision.takenBackSeq > seq),
    );
    return standing.at(-1) ?? null;
  }
}

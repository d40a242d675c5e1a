import type { ActionSide, EntryKind } from '../../domain/actions/action';
import type { VerbRefusal } from '../../domain/actions/thread';

/** A thread as the guide tells it to carers and to the team, kept apart from any ledger and any entry. */
export class ModelThread {
  isOpen = true;
  turn: ActionSide;
  takenBy: string | null = null;
  closureAsked = false;
  /** The day by which the team answers. */
  due: string | null;
  goesOnIn: number | null = null;
  /** What was said, in order; `secret` is for the team alone. */
  readonly said: { readonly words: string; readonly by: ActionSide; readonly secret: boolean }[] = [];

  /** `due`: the day by which the team answers where it is its turn. */
  constructor(opened: { by: ActionSide; turn?: ActionSide; words: string; due: string }) {
    this.turn = opened.turn ?? (opened.by === 'carer' ? 'team' : 'carer');
    this.due = this.turn === 'team' ? opened.due : null;
    this.said.push({ words: opened.words, by: opened.by, secret: false });
  }

  /** Why nobody of this side may do that now; null where they may. */
  objection(kind: EntryKind, by: ActionSide): VerbRefusal | null {
    const carers = ['comment', 'reply', 'closure_request', 'message'];
    if (by === 'carer' && !carers.includes(kind)) return 'not_for_carer';
    if (by === 'team' && kind === 'closure_request') return 'not_for_team';
    if (this.goesOnIn !== null) return kind === 'note' || kind === 'change' ? null : 'merged';
    if (!this.isOpen) return ['reopen', 'note', 'link', 'change'].includes(kind) ? null : 'closed';
    if (kind === 'reopen') return 'open';
    return kind === 'closure_request' && this.closureAsked ? 'asked_already' : null;
  }

  /** What the carer sees, in order. */
  seen(): string[] {
    return this.said.filter(({ secret }) => !secret).map(({ words }) => words);
  }

  note(words: string): void {
    this.said.push({ words, by: 'team', secret: true });
  }

  comment(by: ActionSide, words: string): void {
    this.said.push({ words, by, secret: false });
  }

  reply(by: ActionSide, words: string, due: string): void {
    this.comment(by, words);
    if (by === 'team') this.#toCarer();
    else this.#toTeam(due);
  }

  askForClosure(words: string, due: string): void {
    this.comment('carer', words);
    this.#toTeam(due);
    this.closureAsked = true;
  }

  close(words: string): void {
    this.comment('team', words);
    this.isOpen = false;
    this.closureAsked = false;
    this.due = null;
  }

  reopen(words: string, due: string): void {
    this.comment('team', words);
    this.isOpen = true;
    this.#toTeam(due);
  }

  mergeInto(other: number, words: string): void {
    this.close(words);
    this.goesOnIn = other;
  }

  #toCarer(): void {
    this.turn = 'carer';
    this.due = null;
    // The team has answered whatever the carer asked for.
    this.closureAsked = false;
  }

  #toTeam(due: string): void {
    this.turn = 'team';
    this.due = due;
  }
}

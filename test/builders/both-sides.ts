import { expect } from 'vitest';
import { dueDate } from '../../domain/actions/due';
import type { EntryKind } from '../../domain/actions/action';
import type { VerbRefusal } from '../../domain/actions/thread';
import { addDays, dayOfInstant } from '../../domain/calendar/dates';
import type { PublishedAction } from '../../domain/sync/carer-data';
import { readCarerActions } from '../../main/actions/carer-actions';
import { messageFromCarer, openFromCarer, type TakenFromCarer } from '../../main/actions/from-carer';
import { Refusal } from '../../main/door/refusal';
import type { WritingContext } from '../../main/actions/write-entry';
import type { ErrorCode } from '../../preload/contract/result';
import { anAction } from './actions';
import type { Desk } from './desk';
import { AARON, BOTH, OLIVE } from './people';
import { THREAD_CARERS, type ThreadStep } from './thread-histories';
import { ModelThread } from './thread-model';

const TEAM = [OLIVE, AARON] as const;
const TO = [OLIVE.name, AARON.name, BOTH.name, null] as const;
const BY_EMAIL = { side: 'carer', origin: 'email' } as const;
/** As the type `payment-query` has them. */
const ANSWER_DAYS = 3;

const CODES: Readonly<Record<VerbRefusal, ErrorCode>> = {
  closed: 'action_closed',
  open: 'action_open',
  merged: 'action_merged',
  not_for_carer: 'not_allowed',
  not_for_team: 'not_allowed',
  asked_already: 'closure_requested_already',
};

interface Kept {
  readonly id: number;
  readonly provider: string;
  /** What names the submission that opened it. */
  readonly submission: string | null;
  readonly model: ModelThread;
}

/**
 * Both sides of threads on a real ledger, by the door and by what the portal collects, with a model beside it that is told
 * the same. Every word that is written is a token of its own, so that it can be looked for.
 */
export class BothSides {
  readonly threads: Kept[] = [];
  /** Whatever was ever kept; null once it was sent. */
  /** Threads with a change request that nobody has decided. */
  readonly #waiting = new Set<number>();
  /** Pairs of threads that name each other. */
  readonly #linked = new Set<string>();
  readonly #drafts = new Map<string, { who: number; thread: number | 'new'; body: string | null }>();
  #tokens = 0;
  #submissions = 0;

  constructor(private readonly desk: Desk) {}

  /** Takes a step at the desk and in the model; what is refused is what the model objects to. */
  async take(step: ThreadStep): Promise<void> {
    this.desk.now = new Date(Date.parse(this.desk.now) + 3 * 3_600_000).toISOString();
    if (step.kind === 'open') return await this.#open(step);
    if (step.kind === 'draft') return await this.#draft(step);
    const thread = this.#thread(step.thread);
    switch (step.kind) {
      case 'write':
        return await this.#write(step, thread);
      case 'portal':
        return await this.#portal(step, thread);
      case 'assign':
      case 'due':
        return await this.#handOver(step, thread);
      case 'link':
      case 'merge':
        return await this.#join(step, thread, this.#thread(step.other));
      case 'change':
        return await this.#change(step, thread);
    }
  }

  /** Holds everything that team and carers see against the model. */
  async check(): Promise<void> {
    const seen = await this.desk.ledger.read((books) => readCarerActions(books, THREAD_CARERS));
    holds([...seen.keys()], THREAD_CARERS);
    for (const [provider, actions] of seen) {
      const own = this.threads.filter((thread) => thread.provider === provider);
      holds(
        actions.map(asModel),
        own.map(({ id, model }) => expectedOf(id, model)),
      );
      this.#checkSecrets(provider, actions);
    }
    for (const { id, model } of this.threads) {
      const { action, entries } = await this.desk.ask(OLIVE, 'actions.read', { id });
      const { assignee, dueOn, mergedInto } = action;
      holds([assignee, dueOn, mergedInto], [model.takenBy, model.due, model.goesOnIn]);
      const said = entries.filter(({ body }) => body !== '');
      const expected = model.said.filter(({ words }) => !isOfMerging(words));
      holds(said.map(({ body, side, seenByCarer }) => ({ words: body, by: side, secret: !seenByCarer })), expected);
    } // prettier-ignore
    for (const [key, { who, thread, body }] of this.#drafts) {
      const draft = await this.desk.ask(TEAM[who]!, 'actions.draft', { thread });
      holds(draft?.content, body === null ? undefined : { body }, key);
    }
  }

  /** Nothing of another carer, and nothing of the team's own: no word of it, and no name of its people. */
  #checkSecrets(provider: string, actions: readonly PublishedAction[]): void {
    const text = JSON.stringify(actions);
    for (const thread of this.threads)
      for (const { words, secret } of thread.model.said)
        if (words.startsWith('tok'))
          holds(text.includes(words), !secret && thread.provider === provider, words);
    for (const { body } of this.#drafts.values()) if (body !== null) holds(text.includes(body), false, body);
    for (const { name } of [...TEAM, BOTH]) holds(text.includes(name), false, name);
    holds(/which was merged into this one|assignee|dueOn|"by"/.test(text), false);
  }

  async #open({ by, carer }: Extract<ThreadStep, { kind: 'open' }>): Promise<void> {
    const provider = THREAD_CARERS[carer]!;
    const words = this.#token();
    const title = 'A question';
    const relatedTo = { kind: 'payment', ref: '2026-27/01' } as const;
    const submission = by === 'portal' ? this.#submission() : null;
    let id: number;
    if (submission === null) {
      const from = by === 'carer' ? BY_EMAIL : ({ side: 'team' } as const);
      const assignTo = by === 'carer' ? 'team' : 'carer';
      const input = anAction({ provider, title, relatedTo, body: words, from, assignTo });
      ({ id } = (await this.desk.ask(OLIVE, 'actions.create', input)).action);
      this.#sent(0, 'new');
    } else {
      const sent = { type: 'payment-query', relatedTo, title, body: words, attachments: [], submission };
      ({ action: id } = (await this.#collect((context) => openFromCarer(context, provider, sent))) as TakenFromCarer);
    } // prettier-ignore
    holds(id, this.threads.length + 1);
    const model = new ModelThread({ by: by === 'team' ? 'team' : 'carer', words, due: this.#due() });
    this.threads.push({ id, provider, submission, model });
  }

  async #write(
    { verb, side, who }: Extract<ThreadStep, { kind: 'write' }>,
    { id, model }: Kept,
  ): Promise<void> {
    const body = this.#token();
    const from = side === 'carer' ? BY_EMAIL : ({ side } as const);
    const error = await this.desk.attempt(TEAM[who]!, 'actions.write', { id, verb, body, from });
    if (!agrees(error?.code, model.objection(verb, side))) return;
    this.#sent(who, id);
    this.#inModel(model, verb, side, body);
  }

  #inModel(model: ModelThread, verb: EntryKind, side: 'team' | 'carer', words: string): void {
    if (verb === 'note') model.note(words);
    if (verb === 'comment') model.comment(side, words);
    if (verb === 'reply') model.reply(side, words, this.#due());
    if (verb === 'closure_request') model.askForClosure(words, this.#due());
    if (verb === 'close') model.close(words);
    if (verb === 'reopen') model.reopen(words, this.#due());
  }

  /** What the portal's carers send goes to the thread that goes on, which is reopened where it is closed. */
  async #portal(step: Extract<ThreadStep, { kind: 'portal' }>, named: Kept): Promise<void> {
    const { verb, bySubmission, byAnother, again } = step;
    const body = this.#token();
    const submission = this.#submission();
    const thread = bySubmission && named.submission !== null ? { submission: named.submission } : named.id;
    const sent = { thread, verb, body, attachments: [], submission };
    const other = THREAD_CARERS[(THREAD_CARERS.indexOf(named.provider as 'P001') + 1) % 3]!;
    const provider = byAnother ? other : named.provider;
    const taken = await this.#collect((context) => messageFromCarer(context, provider, sent));
    if (byAnother) return holds(taken, 'action_of_another');
    const goesOn = this.#whereItGoesOn(named);
    holds(taken, { action: goesOn.id, wasTaken: false });
    if (again) {
      const twice = await this.#collect((context) => messageFromCarer(context, provider, sent));
      holds(twice, { action: goesOn.id, wasTaken: true });
      const byThird = await this.#collect((context) => messageFromCarer(context, other, sent));
      holds(byThird, 'action_of_another');
    }
    const { model } = goesOn;
    if (!model.isOpen) model.reopen('A message came in after closing.', this.#due());
    this.#inModel(
      model,
      verb === 'closure_request' && model.closureAsked ? 'comment' : verb,
      'carer',
      body,
    );
    if (goesOn !== named)
      model.note(`The carer sent this to action ${named.id}, which was merged into this one.`);
  } // prettier-ignore

  #whereItGoesOn(thread: Kept): Kept {
    const { goesOnIn } = thread.model;
    return goesOnIn === null ? thread : this.#whereItGoesOn(this.threads[goesOnIn - 1]!);
  }

  async #handOver(
    { kind, who, to }: Extract<ThreadStep, { kind: 'assign' | 'due' }>,
    { id, model }: Kept,
  ): Promise<void> {
    const note = this.#token();
    const dueOn = addDays(dayOfInstant(this.desk.now), to - 1);
    const assignee = TO[to]!;
    const error =
      kind === 'assign'
        ? await this.desk.attempt(TEAM[who]!, 'actions.assign', { id, assignee, note })
        : await this.desk.attempt(TEAM[who]!, 'actions.setDue', { id, dueOn, note });
    if (!agrees(error?.code, model.objection(kind, 'team'))) return;
    model.note(note);
    if (kind === 'assign') model.takenBy = assignee;
    else model.due = dueOn;
  }

  async #join({ kind }: ThreadStep, a: Kept, b: Kept): Promise<void> {
    const isOwn = a.provider === b.provider;
    if (kind === 'link') {
      const link = { kind: 'action', ref: String(b.id) } as const;
      const error = await this.desk.attempt(OLIVE, 'actions.link', { id: a.id, link });
      if (!isOwn || a === b) return holds(error?.code, isOwn ? 'bad_input' : 'unknown_reference');
      // A link is never taken back, so that a second one, from either end, says nothing new.
      const pair = [a.id, b.id].sort((one, other) => one - other).join();
      if (this.#linked.has(pair)) return holds(error?.code, 'already_exists');
      const isDone = agrees(
        error?.code,
        a.model.objection('link', 'team') ?? b.model.objection('link', 'team'),
      );
      if (isDone) this.#linked.add(pair);
      return;
    }
    const error = await this.desk.attempt(OLIVE, 'actions.merge', { id: a.id, into: b.id });
    if (!isOwn || a === b) return holds(error?.code, 'bad_input');
    if (this.#waiting.has(a.id)) return holds(error?.code, 'change_waits');
    const objection = b.model.objection('merged', 'team') ?? a.model.objection('merge', 'team');
    if (!agrees(error?.code, objection)) return;
    b.model.comment('team', `Action ${a.id} goes on here.`);
    a.model.mergeInto(b.id, `This goes on in action ${b.id}.`);
  } // prettier-ignore

  async #change(
    { outcome }: Extract<ThreadStep, { kind: 'change' }>,
    { id: thread, model }: Kept,
  ): Promise<void> {
    const requested = { kind: 'phone', phone: this.#token() } as const;
    const error = await this.desk.attempt(OLIVE, 'actions.requestChange', { id: thread, requested });
    if (!agrees(error?.code, model.objection('reply', 'team'))) return;
    if (outcome === 'wait') {
      this.#waiting.add(thread);
      return;
    }
    const { id } = (await this.desk.ask(OLIVE, 'actions.read', { id: thread })).changes.at(-1)!;
    if (outcome === 'make') await this.desk.ask(OLIVE, 'actions.makeChange', { id });
    else {
      const reason = this.#token();
      await this.desk.ask(AARON, 'actions.refuseChange', { id, reason });
      model.note(reason);
    }
  }

  async #draft({ thread, who }: Extract<ThreadStep, { kind: 'draft' }>): Promise<void> {
    const body = this.#token();
    const id = thread === 'new' ? thread : this.#thread(thread).id;
    await this.desk.ask(TEAM[who]!, 'actions.keepDraft', { thread: id, content: { body } });
    this.#drafts.set(`${who} ${id}`, { who, thread: id, body });
  }

  /** What was sent is nobody's draft any more; what the other is writing stays. */
  #sent(who: number, thread: number | 'new'): void {
    const key = `${who} ${thread}`;
    if (this.#drafts.has(key)) this.#drafts.set(key, { who, thread, body: null });
  }

  /** What the portal collects, in one transaction; the code where it is refused. */
  async #collect(
    work: (context: WritingContext) => Promise<TakenFromCarer>,
  ): Promise<TakenFromCarer | ErrorCode> {
    const change = { user: OLIVE.name, at: this.desk.now, action: 'sync.collect' };
    try {
      return await this.desk.ledger.transaction((books) => work({ books, change }));
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  #thread(number: number): Kept {
    return this.threads[number % this.threads.length]!;
  }

  #due(): string {
    return dueDate({ answerDays: ANSWER_DAYS }, dayOfInstant(this.desk.now));
  }

  #token(): string {
    this.#tokens += 1;
    return `tok${this.#tokens}x`;
  }

  #submission(): string {
    this.#submissions += 1;
    return `00000000-0000-4000-8000-${String(this.#submissions).padStart(12, '0')}`;
  }
}

function holds(actual: unknown, expected: unknown, about?: string): void {
  expect(actual, about).toEqual(expected);
}

/** Whether it was done; fails where desk and model disagree. */
function agrees(code: ErrorCode | undefined, objection: VerbRefusal | null): boolean {
  expect(code).toBe(objection === null ? undefined : CODES[objection]);
  return objection === null;
}

function isOfMerging(words: string): boolean {
  return /^(This goes on in action|Action \d+ goes on here)/.test(words);
}

function asModel({ id, state, assignedTo, closureRequested, entries }: PublishedAction) {
  const words = entries.map(({ body }) => body);
  return { id, isOpen: state === 'open', turn: assignedTo, closureAsked: closureRequested, words };
}

function expectedOf(id: number, model: ModelThread): ReturnType<typeof asModel> {
  const { isOpen, turn, closureAsked } = model;
  return { id, isOpen, turn, closureAsked, words: model.seen() };
}

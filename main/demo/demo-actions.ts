import type { BooksReader } from '../../db/books';
import type { RelatedTo } from '../../domain/actions/action';
import { addDays, type IsoDate } from '../../domain/calendar/dates';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import { makeChange, refuseChange, takeDownChange } from '../actions/change-requests';
import { findAction } from '../actions/find-action';
import { assignAction, linkAction, mergeAction, setDue } from '../actions/hand-over';
import { isOfProvider } from '../actions/related-places';
import { openThread, writeEntry, type Author, type NewEntry } from '../actions/write-entry';
import type { CommandName } from '../../preload/contract';
import type { ChangeContext } from '../door/context';
import { placedAllWeek } from './demo-claims';
import { receiptPdf } from './demo-evidence';
import { happeningsOf, type DemoHappening, type DemoStep, type DemoThread } from './demo-threads';
import type { Story } from './story';

type Said = Pick<DemoThread, 'from' | 'says' | 'letter'>;

/** The threads of the demo council, lived through period by period. */
export interface DemoActions {
  /** What carers and the team write to each other in a period, until the day on which it is prepared. */
  live(period: PaymentPeriod): Promise<void>;
}

/** `madeOn`: the day from which a few dates are told, so that something is due soon whenever the demo is made. */
export function demoActions(story: Story, threads: readonly DemoThread[], madeOn: IsoDate): DemoActions {
  const numbers = new Map<string, number>();

  const act = async ({ thread, step }: DemoHappening, period: PaymentPeriod): Promise<void> => {
    if (step === null) {
      const opened = await open(story, thread, period, numbers);
      if (opened !== null) numbers.set(thread.key, opened);
      return;
    }
    const id = numbers.get(('in' in step && step.in) || thread.key);
    // The small council has only some carers and periods.
    if (id === undefined) return;
    const into = step.verb === 'merge' ? numbers.get(step.into) : undefined;
    await story.act(thread.officer, ACTIONS[step.verb] ?? 'actions.write', async (context) => {
      await take(context, id, step, { into, madeOn });
    });
  }; // prettier-ignore

  return {
    live: async (period) => {
      for (const happening of happeningsOf(threads, period)) {
        story.clock.goTo(happening.day, '08:35');
        await act(happening, period);
      }
    },
  };
}

/** What the audit trail calls what is not simply written. */
const ACTIONS: Partial<Record<DemoStep['verb'], CommandName>> = {
  assign: 'actions.assign',
  due: 'actions.setDue',
  merge: 'actions.merge',
  link: 'actions.link',
  request: 'actions.requestChange',
  make: 'actions.makeChange',
  refuse: 'actions.refuseChange',
};

/** Opens a thread; null where the council has no such carer. */
async function open(
  story: Story,
  thread: DemoThread,
  period: PaymentPeriod,
  numbers: ReadonlyMap<string, number>,
): Promise<number | null> {
  const who = await story.look(async (books) => await carerOf(books, thread, period, numbers));
  if (who === null) return null;
  let id = 0;
  await story.act(thread.officer, 'actions.create', async (context) => {
    const { provider } = who;
    const related = await relatedOf(context.books, thread, who);
    const { type, title } = thread;
    const about = { relatedKind: related.kind, relatedRef: related.ref };
    const opened = await openThread(context, { provider, type, title, ...about }, entryOf('message', thread));
    ({ id } = opened);
  });
  return id;
}

interface Who {
  readonly provider: string;
  /** The claim by which the carer was found. */
  readonly claim: number | null;
}

async function carerOf(
  books: BooksReader,
  { carer }: DemoThread,
  { firstDay }: PaymentPeriod,
  numbers: ReadonlyMap<string, number>,
): Promise<Who | null> {
  if (typeof carer === 'number') {
    const there = await placedAllWeek(books, firstDay);
    return { provider: there[carer % there.length]!.provider, claim: null };
  }
  if (typeof carer === 'object') {
    const other = numbers.get(carer.sameAs);
    return other === undefined
      ? null
      : { provider: (await findAction(books, other)).provider, claim: null };
  }
  if (carer === 'claim:rejected' || carer === 'claim:accepted') return await claimantOf(books, carer);
  return (await books.providers.find(carer)) === null ? null : { provider: carer, claim: null };
} // prettier-ignore

/** Whose newest claim of that kind it is; null where there is none. */
async function claimantOf(books: BooksReader, wanted: 'claim:rejected' | 'claim:accepted'): Promise<Who | null> {
  const standing = (await books.claims.decisions()).filter(({ takenBackAt }) => takenBackAt === null);
  const decisions = new Map(standing.map(({ item, decision }) => [item, decision]));
  const items = Map.groupBy(await books.claims.items(), ({ claim }) => claim);
  const isWanted = ({ id }: { readonly id: number }): boolean => {
    const own = (items.get(id) ?? []).map((item) => decisions.get(item.id));
    return own.includes(wanted === 'claim:rejected' ? 'rejected' : 'accepted');
  };
  const claim = (await books.claims.list()).findLast((row) => row.state === 'submitted' && isWanted(row));
  return claim ? { provider: claim.provider, claim: claim.id } : null;
} // prettier-ignore

async function relatedOf(
  books: BooksReader,
  { about }: DemoThread,
  { provider, claim }: Who,
): Promise<RelatedTo> {
  const self = { kind: 'provider', ref: provider } as const;
  if (!about) return self;
  if (about.ref !== undefined) {
    const named = { kind: about.kind, ref: about.ref };
    // The small council has only the last periods.
    return (await isOfProvider(books, provider, named)) ? named : self;
  }
  if (about.kind === 'claim') return claim === null ? self : { kind: 'claim', ref: String(claim) };
  const stay = (await books.placements.ofProvider(provider)).at(-1);
  if (!stay) return self;
  return about.kind === 'client'
    ? { kind: 'client', ref: stay.client }
    : { kind: 'placement', ref: stay.ref };
}

async function take(
  context: ChangeContext,
  id: number,
  step: DemoStep,
  { into, madeOn }: { readonly into: number | undefined; readonly madeOn: IsoDate },
): Promise<void> {
  const { books } = context;
  const note = step.says || null;
  switch (step.verb) {
    case 'assign':
      await assignAction(context, { id, assignee: step.to, note });
      return;
    case 'due':
      await setDue(context, { id, dueOn: addDays(madeOn, step.daysFromMaking), note: step.says });
      return;
    case 'merge':
      if (into !== undefined) await mergeAction(context, { id, into });
      return;
    case 'link':
      await linkAction(context, { id, link: step.link });
      return;
    case 'request':
      await takeDownChange(context, id, step.requested);
      return;
    case 'make':
    case 'refuse': {
      const request = (await books.actions.changes([id])).at(-1)!;
      if (step.verb === 'make') await makeChange(context, { id: request.id });
      else await refuseChange(context, { id: request.id, reason: step.says });
      return;
    }
    default:
      await writeEntry(context, await findAction(books, id), entryOf(step.verb, step));
  }
}

function entryOf<Kind extends NewEntry['kind']>(kind: Kind, { from, says, letter }: Said) {
  const author: Author = from === 'team' ? { side: 'team' } : { side: 'carer', origin: from };
  const attachments = letter
    ? [{ name: letter.name, bytes: receiptPdf(letter.heading, letter.lines) }]
    : [];
  return { ...author, kind, body: says, attachments };
} // prettier-ignore

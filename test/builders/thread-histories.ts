import fc from 'fast-check';
import type { WrittenVerb } from '../../preload/contract/actions';
import type { MessageOfCarer } from '../../main/actions/from-carer';

/** The carers whose threads these are, and the people of the team who answer; steps name them by number. */
export const THREAD_CARERS = ['P001', 'P002', 'P003'] as const;

/** What somebody tries in a thread; threads are numbers into those that there are by then. */
export type ThreadStep =
  | { readonly kind: 'open'; readonly by: 'team' | 'carer' | 'portal'; readonly carer: number }
  | {
      readonly kind: 'write';
      readonly thread: number;
      readonly who: number;
      readonly verb: WrittenVerb;
      /** Whose words: the team's, or a carer's as the person takes them down. */
      readonly side: 'team' | 'carer';
    }
  | {
      readonly kind: 'portal';
      readonly thread: number;
      readonly verb: MessageOfCarer['verb'];
      /** Whether it comes in a second time; whether another carer tries it; by the submission that opened the thread. */
      readonly again: boolean;
      readonly byAnother: boolean;
      readonly bySubmission: boolean;
    }
  | { readonly kind: 'assign' | 'due'; readonly thread: number; readonly who: number; readonly to: number }
  | { readonly kind: 'link' | 'merge'; readonly thread: number; readonly other: number }
  | { readonly kind: 'change'; readonly thread: number; readonly outcome: 'make' | 'refuse' | 'wait' }
  | { readonly kind: 'draft'; readonly thread: number | 'new'; readonly who: number };

const carer = fc.nat({ max: THREAD_CARERS.length - 1 });
const thread = fc.nat({ max: 1000 });
const who = fc.nat({ max: 1 });
const rarely = fc.integer({ min: 0, max: 5 }).map((number) => number === 0);
const kind = <Kind extends string>(...kinds: Kind[]) => fc.constantFrom(...kinds);

const opening: fc.Arbitrary<ThreadStep> = fc.record({
  kind: kind('open'),
  by: kind('team', 'carer', 'portal'),
  carer,
});

const step: fc.Arbitrary<ThreadStep> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: kind('write'),
      thread,
      who,
      verb: kind('comment', 'reply', 'reply', 'note', 'note', 'close', 'reopen'),
      side: fc.constant('team' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kind('write'),
      thread,
      who,
      // A carer closes, reopens and notes nothing; now and then somebody tries.
      verb: kind(
        'comment',
        'reply',
        'reply',
        'closure_request',
        'closure_request',
        'close',
        'reopen',
        'note',
      ),
      side: fc.constant('carer' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kind('portal'),
      thread,
      verb: kind('comment', 'reply', 'closure_request'),
      again: rarely,
      byAnother: rarely,
      bySubmission: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind('assign', 'due'), thread, who, to: fc.nat({ max: 3 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('link', 'merge'), thread, other: thread }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind('change'), thread, outcome: kind('make', 'refuse', 'wait') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind('draft'),
      thread: fc.oneof(thread, fc.constant('new' as const)),
      who,
    }),
  },
);

/** So many threads, and then what both sides do in them, one thing after another across all of them. */
export function someThreads(threads: number, steps: number): fc.Arbitrary<ThreadStep[]> {
  return fc
    .tuple(
      fc.array(opening, { minLength: threads, maxLength: threads }),
      fc.array(step, { minLength: steps, maxLength: steps }),
    )
    .map(([openings, lived]) => [...openings, ...lived]);
}

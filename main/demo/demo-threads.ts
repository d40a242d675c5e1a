import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { addDays, type IsoDate } from '../../domain/calendar/dates';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import { requestedChange } from '../../preload/contract/actions';
import { DEMO_USERS } from './demo-people';

/** When something happens: so many days after the first of a period, `2025-26/03+2`. */
const on = z.string().regex(/^\d{4}-\d{2}\/\d{2}\+\d{1,2}$/);
const said = {
  on,
  /** The team, or how a carer's words came in. */
  from: z.enum(['team', 'email', 'telephone', 'letter']),
  says: z.string().default(''),
  /** A page that comes with it, as a PDF. */
  letter: z.object({ name: z.string(), heading: z.string(), lines: z.array(z.string()) }).optional(),
};
const person = z.enum(DEMO_USERS.map(({ name }) => name));

const step = z.discriminatedUnion('verb', [
  z.object({
    ...said,
    verb: z.enum(['comment', 'reply', 'closure_request', 'close', 'reopen', 'note']),
    /** Another thread than its own. */
    in: z.string().optional(),
  }),
  z.object({ ...said, verb: z.literal('assign'), to: person }),
  /** Days after the day on which the demo ledger is made. */
  z.object({ ...said, verb: z.literal('due'), daysFromMaking: z.number().int().min(0) }),
  z.object({ ...said, verb: z.literal('merge'), into: z.string() }),
  z.object({
    ...said,
    verb: z.literal('link'),
    link: z.object({ kind: z.literal('payment'), ref: z.string() }),
  }),
  z.object({ ...said, verb: z.literal('request'), requested: requestedChange }),
  z.object({ ...said, verb: z.enum(['make', 'refuse']) }),
]);

const thread = z.object({
  ...said,
  key: z.string(),
  /**
   * A carer by reference; the nth with a child throughout the period's first week; who sent in the newest claim that was
   * rejected or accepted; or the one of another thread.
   */
  carer: z.union([
    z.string().regex(/^P\d{4}$/),
    z.number().int().min(0),
    z.enum(['claim:rejected', 'claim:accepted']),
    z.object({ sameAs: z.string() }),
  ]),
  type: z.string(),
  /** Without a reference: the carer's own newest. */
  about: z
    .object({ kind: z.enum(['client', 'placement', 'payment', 'line', 'claim']), ref: z.string().optional() })
    .optional(),
  officer: person,
  title: z.string(),
  next: z.array(step),
});

export type DemoThread = z.output<typeof thread>;
export type DemoStep = z.output<typeof step>;

/** Something that happens in a thread of the story: its opening (`step` is null) or what comes next. */
export interface DemoHappening {
  readonly day: IsoDate;
  readonly thread: DemoThread;
  readonly step: DemoStep | null;
}

/** Reads `actions.json` of the folder `assets/demo`. Throws where it is not as it should be. */
export function readDemoThreads(assetsFolder: string): DemoThread[] {
  return z.array(thread).parse(JSON.parse(readFileSync(path.join(assetsFolder, 'actions.json'), 'utf8')));
}

/** What happens in one period, in order of day. */
export function happeningsOf(threads: readonly DemoThread[], period: PaymentPeriod): DemoHappening[] {
  const dayOf = (when: string): IsoDate | null => {
    const [name, days] = when.split('+');
    return name === period.period ? addDays(period.firstDay, Number(days)) : null;
  };
  return threads
    .flatMap((own) => [null, ...own.next].map((then) => ({ thread: own, step: then, when: then ?? own })))
    .flatMap(({ when, ...happening }) => {
      const day = dayOf(when.on);
      return day === null ? [] : [{ ...happening, day }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

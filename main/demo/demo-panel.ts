import type { BooksReader } from '../../db/books';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import { Refusal } from '../door/refusal';
import { acceptItems, rejectItems, takeBackItems } from '../panel/decide';
import { closeSitting, openSitting } from '../panel/sittings';
import type { DemoUser } from './demo-people';
import type { Story } from './story';
import { preparationDay } from './story-clock';

const MEMBER: DemoUser = 'Grace Mensah';
const PRESENT = ['Grace Mensah', 'Tom Akande, fostering service', 'Ruth Bailey, finance'];
const REASONS = [
  'The journey is part of what the fostering allowance covers.',
  'The distance is more than the route: please claim again with the right mileage.',
  'There is no receipt. Please claim again with it.',
];

/** The panel sits every second fortnight, on the morning on which the payments are prepared. */
export async function holdSitting(story: Story, period: PaymentPeriod): Promise<void> {
  const number = Number(period.period.slice(-2));
  if (number % 2 !== 0) return;
  await openPanel(story, period, number % 8 === 0 ? 'Carers asked for the log as a form to fill in.' : '');
  const pending = await story.look(pendingClaims);
  for (const [index, claim] of pending.entries()) {
    await decideOn(story, claim, number + index);
    if (index === 0 && number % 10 === 0) await thinkAgain(story, claim);
  }
  await story.act(MEMBER, 'panel.close', async (context) => await closeSitting(context, {}));
}

/** The sitting of the current period: open, with a few decisions taken. */
export async function beginSitting(
  story: Story,
  period: PaymentPeriod,
  decided: readonly number[],
): Promise<void> {
  await openPanel(story, period, '');
  for (const [index, claim] of decided.entries()) {
    const pending = await story.look(async (books) =>
      (await pendingClaims(books)).find(({ id }) => id === claim),
    );
    if (pending) await decideOn(story, pending, index);
  }
}

async function openPanel(story: Story, period: PaymentPeriod, notes: string): Promise<void> {
  const facts = { heldOn: preparationDay(period), present: PRESENT, notes };
  await story.act(MEMBER, 'panel.open', async (context) => await openSitting(context, facts));
}

interface PendingClaim {
  readonly id: number;
  readonly items: readonly number[];
}

async function pendingClaims(books: BooksReader): Promise<PendingClaim[]> {
  const submitted = (await books.claims.list()).filter(({ state }) => state === 'submitted');
  const items = Map.groupBy(await books.claims.items(), ({ claim }) => claim);
  const standing = (await books.claims.decisions()).filter(({ takenBackAt }) => takenBackAt === null);
  const decided = new Set(standing.map(({ item }) => item));
  return submitted
    .map(({ id }) => ({ id, items: (items.get(id) ?? []).map((item) => item.id) }))
    .filter((claim) => claim.items.some((item) => !decided.has(item)));
}

/** Most are accepted; now and then one item is not, or none. */
async function decideOn(story: Story, { id: claim, items }: PendingClaim, luck: number): Promise<void> {
  const reason = REASONS[luck % REASONS.length]!;
  if (luck % 11 === 4) {
    await story.act(
      MEMBER,
      'claims.reject',
      async (context) => await rejectItems(context, { claim, reason }),
    );
    return;
  }
  if (luck % 7 === 3 && items.length > 1) {
    const last = { claim, items: [items.at(-1)!], reason };
    await story.act(MEMBER, 'claims.reject', async (context) => await rejectItems(context, last));
  }
  await acceptOrReject(story, claim);
}

/** Where a check stands against a claim, the panel says what it found. */
async function acceptOrReject(story: Story, claim: number): Promise<void> {
  const reason = 'It cannot be paid as it was claimed. Please claim it again.';
  try {
    await story.act(MEMBER, 'claims.accept', async (context) => await acceptItems(context, { claim }));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'blocking_checks') throw error;
    await story.act(
      MEMBER,
      'claims.reject',
      async (context) => await rejectItems(context, { claim, reason }),
    );
  }
}

async function thinkAgain(story: Story, { id: claim }: PendingClaim): Promise<void> {
  const reason = 'Looked at again: the route was to be checked first.';
  await story.act(
    MEMBER,
    'claims.takeBack',
    async (context) => await takeBackItems(context, { claim, reason }),
  );
  await acceptOrReject(story, claim);
}

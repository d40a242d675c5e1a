import type { BooksReader } from '../../db/books';
import { addDays } from '../../domain/calendar/dates';
import { formatDateRange } from '../../domain/calendar/format-dates';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { Placement } from '../../domain/facts';
import { withdrawClaim } from '../claims/submit-claim';
import { childsItem, enterClaims, mileageLog, placedAllWeek, sendIn, type DemoClaim } from './demo-claims';
import { beginSitting } from './demo-panel';
import type { Story } from './story';
import { preparationDay } from './story-clock';

const ORDINARY_CLAIMS = 9;
const DECIDED_ALREADY = 3;

/** The morning on which the story ends: a sitting is open, and among what waits for it are claims to look at twice. */
export async function enterTodaysClaims(story: Story, period: PaymentPeriod): Promise<void> {
  const ordinary = await enterClaims(story, period, ORDINARY_CLAIMS);
  const odd = await story.look(async (books) => await oddClaims(books, period));
  for (const claim of odd) await sendIn(story, 'Daniel Price', claim);
  const unfinished = await story.look(async (books) => await unfinishedClaims(books, period));
  for (const claim of unfinished) await sendIn(story, 'Aisha Khan', claim, false);
  const twice = await story.look(async (books) => (await unfinishedClaims(books, period))[0]!);
  const id = await sendIn(story, 'Daniel Price', { ...twice, notes: 'Mileage, sent by e-mail as well' });
  await story.act('Daniel Price', 'claims.withdraw', async (context) => {
    await withdrawClaim(context, { id, reason: 'Entered twice: Aisha has the paper form.' });
  });
  await beginSitting(story, period, ordinary.slice(0, DECIDED_ALREADY));
}

/** Claims that the checks have something to say of. */
async function oddClaims(books: BooksReader, period: PaymentPeriod): Promise<DemoClaim[]> {
  const { firstDay } = period;
  const there = await placedAllWeek(books, firstDay);
  const at = (nth: number): Placement => there[(nth * 5 + 3) % there.length]!;
  const claim = (provider: string, items: DemoClaim['items'], notes: string): DemoClaim => ({
    provider,
    day: preparationDay(period),
    notes,
    items,
  });
  const [far, high, across] = [at(1), at(2), at(3)];
  const log = { name: 'scan0001.pdf', bytes: mileageLog(childsItem(far, firstDay, 2)) };
  return [
    ...(await claimedBefore(books, period)),
    claim(far.provider, [{ ...childsItem(far, firstDay, 2), attachment: log }], 'Hospital'),
    claim(at(4).provider, [{ ...childsItem(at(4), firstDay, 3), attachment: log }], 'Dentist'),
    claim(
      high.provider,
      [
        {
          ...childsItem(high, firstDay, 8),
          description: 'Brothers and sisters in Penzance and back',
          quantityHundredths: 61_200,
          attachment: null,
        },
      ],
      'Long journey to the siblings, agreed by the social worker on the telephone',
    ),
    // The rate changes on 6 April.
    claim(
      across.provider,
      [{ ...childsItem(across, firstDay, 0), fromDay: addDays(firstDay, 4), toDay: addDays(firstDay, 8) }],
      `School runs ${formatDateRange(addDays(firstDay, 4), addDays(firstDay, 8))}`,
    ),
    ...(await longAgo(books, period)),
    ...bothInOneCar(there, period),
  ];
}

/** A journey of a month ago that was claimed and paid already. */
async function claimedBefore(books: BooksReader, period: PaymentPeriod): Promise<DemoClaim[]> {
  const paid = await books.claims.paid();
  const before = (await books.claims.items()).filter(({ id, client }) => client !== null && paid.has(id));
  const item = before.at(-1);
  const claim = item && (await books.claims.find(item.claim));
  if (!claim) return [];
  const { kind, serviceLevel, client, fromDay, toDay, description, quantityHundredths } = item;
  const again = { kind, serviceLevel, client, fromDay, toDay, description, quantityHundredths };
  return [
    {
      provider: claim.provider,
      day: preparationDay(period),
      notes: 'I do not think that I sent this one in',
      items: [
        {
          ...again,
          attachment: {
            name: 'log.pdf',
            bytes: mileageLog({ ...again, description: `${description} (second log)` }),
          },
        },
      ],
    },
  ];
}

const LONG_AGO_DAYS = 150;
const SHORT_AGO_DAYS = 14;

/** Last year's journeys, found in a drawer. A ledger that does not go back so far has no rate for them. */
async function longAgo(books: BooksReader, period: PaymentPeriod): Promise<DemoClaim[]> {
  for (const days of [LONG_AGO_DAYS, SHORT_AGO_DAYS]) {
    const from = addDays(period.firstDay, -days);
    const stay = (await placedAllWeek(books, from)).at(-1);
    if (!stay) continue;
    const day = preparationDay(period);
    return [{ provider: stay.provider, day, notes: 'Found in a drawer', items: [childsItem(stay, from, 4)] }];
  }
  return [];
}

/** Two children on one journey, claimed in full for each. */
function bothInOneCar(there: readonly Placement[], period: PaymentPeriod): DemoClaim[] {
  const family = [...Map.groupBy(there, ({ provider }) => provider).values()].find(
    (placements) => new Set(placements.map(({ client }) => client)).size > 1,
  );
  const [first] = family ?? [];
  const second = family?.find(({ client }) => client !== first?.client);
  if (!first || !second) return [];
  return [
    {
      provider: first.provider,
      day: preparationDay(period),
      notes: 'Contact, both children',
      items: [first, second].map((placement) => childsItem(placement, period.firstDay, 11)),
    },
  ];
}

/** Claims that an officer has begun and put aside. */
async function unfinishedClaims(books: BooksReader, period: PaymentPeriod): Promise<DemoClaim[]> {
  const there = await placedAllWeek(books, period.firstDay);
  return [17, 29].map((nth): DemoClaim => {
    const placement = there[nth % there.length]!;
    return {
      provider: placement.provider,
      day: preparationDay(period),
      notes: 'Mileage, the form goes on overleaf',
      items: [childsItem(placement, period.firstDay, nth + 40)],
      origin: 'paper',
    };
  });
}

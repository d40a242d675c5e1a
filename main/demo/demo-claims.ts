import type { BooksReader } from '../../db/books';
import { addDays, type IsoDate } from '../../domain/calendar/dates';
import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import { isPlacedThroughout } from '../../domain/claims/placed';
import type { Placement } from '../../domain/facts';
import { quantityInWords } from '../../domain/money/quantity';
import { beginClaim, writeItem, type WritingContext } from '../claims/enter-claim';
import { putBeforePanel } from '../claims/submit-claim';
import type { CommandName } from '../../preload/contract';
import { receiptPdf, receiptPhoto } from './demo-evidence';
import { CARERS_JOURNEYS, CHILDREN_JOURNEYS, type DemoJourney } from './demo-journeys';
import type { DemoUser } from './demo-people';
import type { Story } from './story';
import { preparationDay } from './story-clock';

export type DemoItem = Parameters<typeof writeItem>[1]['item'];

/** A claim as somebody sends it in. */
export interface DemoClaim {
  readonly provider: string;
  readonly day: IsoDate;
  readonly notes: string;
  readonly items: readonly DemoItem[];
  readonly origin?: 'paper' | 'email' | 'telephone';
}

const CLAIMS_A_PERIOD = 4;
const NOT_APPROVED_EACH = 12;

/** At the beginning nearly every foster carer is approved to claim. */
export async function approveClaimants(story: Story): Promise<void> {
  await story.act('Aisha Khan', 'claimants.set', async ({ books, change }) => {
    const carers = (await books.providers.list()).filter(({ type }) => type === 'foster_carer');
    const approved = carers.filter((_carer, index) => index % NOT_APPROVED_EACH !== NOT_APPROVED_EACH - 1);
    await books.claimants.saveMany(
      approved.map(({ ref: provider }) => ({ provider, approved: true, note: null })),
      change,
    );
  });
}

/** The post of a fortnight: claims for its first week, entered by two officers and put before the panel. */
export async function enterClaims(
  story: Story,
  period: PaymentPeriod,
  count = CLAIMS_A_PERIOD,
): Promise<number[]> {
  const there = await story.look(async (books) => await placedAllWeek(books, period.firstDay));
  const claims = fortnightsClaims(period, there, count);
  const numbers: number[] = [];
  for (const [index, claim] of claims.entries()) {
    const officer: DemoUser = index % 3 === 2 ? 'Aisha Khan' : 'Daniel Price';
    numbers.push(await sendIn(story, officer, claim));
  }
  return numbers;
}

/** Enters a claim and its items; submits it where the story does not leave it lying. */
export async function sendIn(
  story: Story,
  officer: DemoUser,
  { items, origin = 'paper', ...claim }: DemoClaim,
  submits = true,
): Promise<number> {
  let id = 0;
  await story.act(officer, 'claims.enter', async ({ books, change }) => {
    const as = (action: CommandName): WritingContext => ({ books, change: { ...change, action } });
    id = await beginClaim(as('claims.enter'), { ...claim, origin });
    for (const item of items) await writeItem(as('claims.saveItem'), { claim: id, id: null, item });
    if (submits) await putBeforePanel(as('claims.submit'), id);
  });
  return id;
}

/** Claims that nobody would wonder about, the same each time: carers take turns, so do journeys. */
function fortnightsClaims(period: PaymentPeriod, there: readonly Placement[], count: number): DemoClaim[] {
  const turn = Number(period.period.slice(2, 4)) * 26 + Number(period.period.slice(-2));
  return Array.from({ length: count }, (_unused, index) => {
    const placement = there[(turn * 7 + index * 11) % there.length]!;
    const items = Array.from({ length: 1 + ((turn + index) % 3) }, (_none, item) =>
      childsItem(placement, period.firstDay, turn * 3 + index * 2 + item, item),
    );
    if ((turn + index) % 5 === 0) items.push(carersItem(period.firstDay, turn + index));
    const [from, to] = daysOf(items);
    return {
      provider: placement.provider,
      day: preparationDay(period),
      notes: `Mileage claim for ${formatDateRange(from, to)}`,
      items,
      origin: (['paper', 'email', 'telephone'] as const)[(turn + index) % 3]!,
    };
  });
}

function daysOf(items: readonly DemoItem[]): [IsoDate, IsoDate] {
  const from = items.map(({ fromDay }) => fromDay).sort()[0]!;
  return [
    from,
    items
      .map(({ toDay }) => toDay)
      .sort()
      .at(-1)!,
  ];
}

/** Fostering placements of the whole week from `firstDay` on with carers who may claim, in order of reference. */
export async function placedAllWeek(books: BooksReader, firstDay: IsoDate): Promise<Placement[]> {
  const claimants = await books.claimants.list();
  const approved = new Set(claimants.filter((row) => row.approved).map(({ provider }) => provider));
  const lastDay = addDays(firstDay, 7);
  return (await books.placements.list()).filter(
    (placement) =>
      placement.serviceLevel === 'FOST' &&
      approved.has(placement.provider) &&
      isPlacedThroughout([placement], placement.client, firstDay, lastDay),
  );
}

/** A journey with the child of a placement on the `nth` free day of the week. */
export function childsItem(
  { client }: Pick<Placement, 'client'>,
  firstDay: IsoDate,
  luck: number,
  nth = 0,
): DemoItem {
  const journey = CHILDREN_JOURNEYS[luck % CHILDREN_JOURNEYS.length]!;
  // Never past the eighth day, which is the day of the claim.
  const fromDay = addDays(firstDay, Math.min((luck + nth * 2) % 6, 8 - journey.days));
  return itemOf(journey, fromDay, luck, { kind: 'client_item', serviceLevel: 'FOST-MILES', client });
}

function carersItem(firstDay: IsoDate, luck: number): DemoItem {
  const journey = CARERS_JOURNEYS[luck % CARERS_JOURNEYS.length]!;
  const own = { kind: 'provider_item', serviceLevel: 'CARER-MILES', client: null } as const;
  return itemOf(journey, addDays(firstDay, luck % 6), luck, own);
}

function itemOf(
  journey: DemoJourney,
  fromDay: IsoDate,
  luck: number,
  whose: Pick<DemoItem, 'kind' | 'serviceLevel' | 'client'>,
): DemoItem {
  const item = {
    ...whose,
    fromDay,
    toDay: addDays(fromDay, journey.days - 1),
    description: journey.description,
    // No two carers live in the same street.
    quantityHundredths: journey.quantityHundredths + (luck % 9) * 30,
  };
  return { ...item, attachment: paperOf(item, luck) };
}

/** Most send a mileage log or a photograph of it, some forget. */
function paperOf(
  item: Pick<DemoItem, 'fromDay' | 'description' | 'quantityHundredths' | 'client'>,
  luck: number,
): DemoItem['attachment'] {
  if (luck % 8 === 7) return null;
  if (luck % 4 === 1) {
    const about = `${item.fromDay} ${item.client ?? ''} ${item.description}`;
    return { name: `IMG_${2000 + (luck % 7000)}.png`, bytes: receiptPhoto(about) };
  }
  return { name: `mileage-log-${item.fromDay}.pdf`, bytes: mileageLog(item) };
}

/** A page of the log that the council gives its carers. */
export function mileageLog(
  item: Pick<DemoItem, 'fromDay' | 'description' | 'quantityHundredths' | 'client'>,
): Uint8Array {
  return receiptPdf('Mileage log', [
    `From ${formatDate(item.fromDay)}`,
    item.description.replaceAll(/[“”’]/g, "'"),
    `${quantityInWords(item.quantityHundredths)} miles by the car's meter`,
    item.client === null ? 'For me' : `With child ${item.client}`,
    '',
    'Signed by the carer. Made up for the demo council.',
  ]);
}

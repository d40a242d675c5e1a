import { addDays } from '../../domain/calendar/dates';
import type { PaymentPeriod, PeriodName } from '../../domain/calendar/periods';
import type { Placement } from '../../domain/facts';
import { formatPence } from '../../domain/money/format-money';
import { nightsInPeriod } from '../../domain/placements/nights';
import { approveOneOff, rejectOneOff } from '../one-offs/decide-one-off';
import { enterOneOff } from '../one-offs/enter-one-off';
import type { ChangeContext } from '../door/context';
import { receiptPdf, receiptPhoto } from './demo-evidence';
import type { DemoUser } from './demo-people';
import type { Story } from './story';

/** What somebody enters by hand in one period of the story. */
interface DemoOneOff {
  readonly period: PeriodName;
  /** Which of the fostering placements of the period, in order of reference. */
  readonly nth: number;
  readonly serviceLevel: string;
  readonly quantityHundredths?: number;
  readonly amountPence?: number;
  /** Days after the period's first. */
  readonly day: number;
  readonly reason: string;
  /** Who wrote the receipt that is attached; `photo` is a picture of one. */
  readonly receiptOf?: string;
  readonly decision: { readonly approved: boolean; readonly note?: string } | null;
}

const APPROVED = { approved: true } as const;

const ONE_OFFS: readonly DemoOneOff[] = [
  { period: '2025-26/02', nth: 4, serviceLevel: 'CLUB', quantityHundredths: 400, day: 1, reason: 'Easter holiday club, four days', receiptOf: 'Oakstead Playscheme', decision: APPROVED },
  { period: '2025-26/04', nth: 11, serviceLevel: 'CHILD-EXP', amountPence: 6495, day: 3, reason: 'School uniform after a move of school', receiptOf: 'Brackford School Outfitters', decision: APPROVED },
  { period: '2025-26/07', nth: 2, serviceLevel: 'CARER-EXP', amountPence: 4200, day: 5, reason: 'Paediatric first aid course', receiptOf: 'Harrowmere First Aid Training', decision: APPROVED },
  { period: '2025-26/09', nth: 17, serviceLevel: 'CLUB', quantityHundredths: 1000, day: 2, reason: 'Summer holiday club, ten days', receiptOf: 'Oakstead Playscheme', decision: APPROVED },
  { period: '2025-26/11', nth: 6, serviceLevel: 'CHILD-EXP', amountPence: 3850, day: 6, reason: 'Passport for a family holiday', receiptOf: 'photo', decision: APPROVED },
  { period: '2025-26/14', nth: 9, serviceLevel: 'CHILD-EXP', amountPence: -2500, day: 0, reason: 'School trip in June was cancelled and refunded to the carer', decision: APPROVED },
  { period: '2025-26/16', nth: 21, serviceLevel: 'CARER-MILES', quantityHundredths: 8650, day: 8, reason: 'Training day in Sallowby, both ways', decision: APPROVED },
  { period: '2025-26/18', nth: 3, serviceLevel: 'CHILD-EXP', amountPence: 120000, day: 4, reason: 'Residential week with the scouts', decision: { approved: false, note: 'The approval of the head of service is missing. Enter it again with the letter.' } },
  { period: '2025-26/23', nth: 5, serviceLevel: 'CHILD-EXP', amountPence: 5800, day: 2, reason: 'Theatre trip of the school, London', receiptOf: 'Nether Oakstead Academy', decision: APPROVED },
  { period: '2025-26/24', nth: 8, serviceLevel: 'CLUB', quantityHundredths: 500, day: 1, reason: 'Half-term holiday club, five days', receiptOf: 'Oakstead Playscheme', decision: APPROVED },
  { period: '2025-26/25', nth: 2, serviceLevel: 'CARER-EXP', amountPence: 7999, day: 7, reason: 'Car seat for a toddler', receiptOf: 'photo', decision: APPROVED },
  { period: '2025-26/26', nth: 12, serviceLevel: 'CHILD-EXP', amountPence: -1500, day: 3, reason: 'Trip money handed back by the school', decision: APPROVED },
  { period: '2026-27/01', nth: 4, serviceLevel: 'CLUB', quantityHundredths: 800, day: 2, reason: 'Easter holiday club, eight days', receiptOf: 'Oakstead Playscheme', decision: APPROVED },
  { period: '2026-27/01', nth: 9, serviceLevel: 'CHILD-EXP', amountPence: 4650, day: 1, reason: 'School trip to York', receiptOf: 'Nether Oakstead Academy', decision: null },
  { period: '2026-27/01', nth: 15, serviceLevel: 'FOST-MILES', quantityHundredths: 12450, day: 4, reason: 'Hospital appointments, four journeys', decision: null },
  { period: '2026-27/01', nth: 1, serviceLevel: 'CARER-EXP', amountPence: 3499, day: 3, reason: 'Stair gate', receiptOf: 'photo', decision: null },
  { period: '2026-27/01', nth: 6, serviceLevel: 'CHILD-EXP', amountPence: 21000, day: 24, reason: 'Deposit for a residential trip in May', receiptOf: 'Brackford Outdoor Centre', decision: APPROVED },
  { period: '2026-27/01', nth: 11, serviceLevel: 'CHILD-EXP', amountPence: 8900, day: 5, reason: 'Trainers', decision: { approved: false, note: 'Clothing is part of the weekly allowance.' } },
]; // prettier-ignore

/** Enters a period's one-off payments; the approver decides on those that the story does not leave waiting. */
export async function enterOneOffs(story: Story, period: PaymentPeriod): Promise<void> {
  const own = ONE_OFFS.filter((oneOff) => oneOff.period === period.period);
  for (const [index, oneOff] of own.entries()) {
    const officer: DemoUser = index % 2 === 0 ? 'Daniel Price' : 'Aisha Khan';
    let id = 0;
    await story.act(officer, 'oneOffs.enter', async (context) => {
      id = (await enterOneOff(context, await inputOf(context, oneOff, period))).id;
    });
    const { decision } = oneOff;
    if (!decision) continue;
    await story.act(
      'Ben Carter',
      decision.approved ? 'oneOffs.approve' : 'oneOffs.reject',
      async (context) =>
        decision.approved
          ? await approveOneOff(context, { id })
          : await rejectOneOff(context, { id, note: decision.note ?? '' }),
    );
  }
}

async function inputOf(
  { books }: Pick<ChangeContext, 'books'>,
  oneOff: DemoOneOff,
  period: PaymentPeriod,
): Promise<Parameters<typeof enterOneOff>[1]> {
  const date = addDays(period.firstDay, oneOff.day);
  const placement = nthPlacement(await books.placements.list(), date, oneOff.nth);
  const level = await books.serviceLevels.find(oneOff.serviceLevel);
  return {
    provider: placement.provider,
    client: level?.kind === 'provider_item' ? null : placement.client,
    serviceLevel: oneOff.serviceLevel,
    purpose: 'payment',
    date,
    quantityHundredths: oneOff.quantityHundredths ?? null,
    amountPence: oneOff.amountPence ?? null,
    reason: oneOff.reason,
    evidence: evidenceOf(oneOff, date),
  };
}

function nthPlacement(placements: readonly Placement[], date: string, nth: number): Placement {
  const there = placements.filter(
    (placement) =>
      placement.serviceLevel === 'FOST' &&
      nightsInPeriod(placement, { firstDay: date, lastDay: date }) !== null,
  );
  return there[nth % there.length]!;
}

function evidenceOf(
  { receiptOf, reason, amountPence }: DemoOneOff,
  date: string,
): Parameters<typeof enterOneOff>[1]['evidence'] {
  if (receiptOf === undefined) return null;
  if (receiptOf === 'photo') return { name: `receipt-${date}.png`, bytes: receiptPhoto() };
  const [year, month, day] = date.split('-');
  const paid =
    amountPence === undefined ? 'Paid by card, thank you.' : `Paid by card: ${formatPence(amountPence)}`;
  const lines = [`Receipt of ${day}/${month}/${year}`, '', reason, paid, '', 'Made up for the demo council.'];
  return { name: `receipt-${date}.pdf`, bytes: receiptPdf(receiptOf, lines) };
}

import { addDays } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import { numberOfPeriod, yearOfPeriod, type PaymentPeriod } from '../../domain/calendar/periods';
import type {
  PublishedAction,
  PublishedClaim,
  PublishedClaimItem,
  PublishedEntry,
} from '../../domain/sync/carer-data';
import { MILEAGE, pricedAt, SAM, TRAVEL } from './carer-lines';

/** What a made-up carer has claimed and written. */

/** The claim of a period's journeys, paid with it: the first of the carer's own, the others to school. */
export function claimOfPeriod(id: number, period: PaymentPeriod, items: number): PublishedClaim {
  return {
    id,
    submission: null,
    day: period.lastDay,
    notes: '',
    state: 'paid',
    items: Array.from({ length: items }, (_, index) => ({
      ...journey(
        addDays(period.firstDay, index),
        index === 0 ? null : SAM.ref,
        1200 + ((id * 7 + index) % 30) * 50,
      ),
      decision: { decision: 'accepted' as const, reason: null },
      paidIn: period.period,
    })),
  };
}

/** One claim that waits for the panel, and one that it rejected. */
export function decidedLater(before: number, period: PaymentPeriod): PublishedClaim[] {
  const claim = { submission: null, day: period.firstDay, notes: 'Two visits to Gran.' };
  return [
    {
      ...claim,
      id: before + 1,
      state: 'rejected',
      items: [
        {
          ...journey(addDays(period.firstDay, -3), SAM.ref, 4000),
          decision: { decision: 'rejected', reason: 'Claimed before, in the claim of the week before.' },
        },
      ],
    },
    {
      ...claim,
      id: before + 2,
      state: 'pending',
      items: [journey(period.firstDay, SAM.ref, 3625), journey(period.firstDay, null, 1000)],
    },
  ];
}

function journey(day: string, client: string | null, quantityHundredths: number): PublishedClaimItem {
  const level = client === null ? TRAVEL : MILEAGE;
  return {
    kind: client === null ? 'provider_item' : 'client_item',
    serviceLevel: level.code,
    serviceLevelName: level.name,
    client,
    clientName: client === null ? null : SAM.name,
    fromDay: day,
    toDay: day,
    description: client === null ? 'Home to training centre and back' : 'Home to school and back',
    quantityHundredths,
    unit: 'mile',
    amountPence: pricedAt(quantityHundredths),
    attachment: null,
    decision: null,
    paidIn: null,
  };
}

/** Threads about the latest periods: the last with the carer to answer, those before closed. */
export function actionsOfCarer(count: number, periods: readonly PaymentPeriod[]): PublishedAction[] {
  return periods.slice(-count).map((period, index, all): PublishedAction => {
    const isLast = index === all.length - 1;
    const words = `Payment of period ${numberOfPeriod(period.period)} of ${yearOfPeriod(period.period)}`;
    const asked = entry('message', 'carer', period.payDate, 'Two nights of Sam’s seem to be missing.');
    const answered = entry(
      'reply',
      'team',
      addDays(period.payDate, 2),
      `Thank you. Which nights do you mean? We paid for all nights up to ${formatDate(period.lastDay)}.`,
    );
    return {
      id: index + 1,
      submission: null,
      typeName: 'Payment query',
      title: 'Nights of Sam’s',
      relatedTo: { kind: 'payment', ref: period.period, words },
      state: isLast ? 'open' : 'closed',
      assignedTo: isLast ? 'carer' : 'team',
      closureRequested: false,
      entries: isLast
        ? [asked, answered]
        : [asked, answered, entry('close', 'team', addDays(period.payDate, 5), 'All were paid.')],
    };
  });
}

function entry(
  kind: PublishedEntry['kind'],
  side: PublishedEntry['side'],
  day: string,
  body: string,
): PublishedEntry {
  const origin = side === 'carer' ? 'portal' : null;
  return { kind, side, at: `${day}T10:30:00.000Z`, origin, body, submission: null, attachments: [] };
}

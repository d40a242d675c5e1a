import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { ExceptionCode } from '../../domain/schedule/exceptions';
import type { ChangeContext } from '../door/context';
import { exceptionRows, openExceptions } from '../periods/exceptions';
import { finalisePeriod } from '../periods/finalise';
import { readNames } from '../periods/names';
import { findPeriod, readSchedule } from '../periods/period-schedule';
import { preparePeriod } from '../periods/prepare';
import { confirmBankDetails } from '../carers/bank-details';
import type { DemoActions } from './demo-actions';
import { enterClaims } from './demo-claims';
import { holdSitting } from './demo-panel';
import { setUpNextYear } from './demo-extras';
import { enterOneOffs } from './demo-one-offs';
import { decideOverpayments } from './demo-plans';
import { confirmDueStays, isStayRound } from './confirm-stays';
import type { NewsFile } from './demo-files';
import type { DemoUser } from './demo-people';
import type { Story } from './story';
import { finalisingDay, preparationDay } from './story-clock';

/** A period as the team lives it: its news comes in, stays are confirmed now and then, exceptions are accepted, one person prepares, another finalises. */
export async function livePeriod(
  story: Story,
  period: PaymentPeriod,
  news: readonly NewsFile[],
  actions: DemoActions,
): Promise<void> {
  const officer: DemoUser = Number(period.period.slice(-2)) % 3 === 0 ? 'Aisha Khan' : 'Daniel Price';
  await actions.live(period);
  await hearNews(story, period, news);
  await story.act('Aisha Khan', 'carers.confirmBankDetails', confirmAll);
  await setUpNextYear(story, period.period);
  await enterOneOffs(story, period);
  await enterClaims(story, period);
  await holdSitting(story, period);
  await decideOverpayments(story, period);
  story.clock.goTo(preparationDay(period), '10:40');
  if (isStayRound(period)) {
    await story.act(officer, 'stays.confirm', async (context) => await confirmDueStays(context, period));
  }
  await story.act(officer, 'periods.acceptException', async (context) => await acceptAll(context, period));
  await story.act(
    officer,
    'periods.prepare',
    async (context) => await preparePeriod(context, { period: period.period }),
  );
  story.clock.goTo(finalisingDay(period), '14:05');
  await story.act(
    'Ben Carter',
    'periods.finalise',
    async (context) => await finalisePeriod(context, period.period),
  );
}

/** Takes in what became known before a period is prepared. */
export async function hearNews(
  story: Story,
  period: PaymentPeriod,
  news: readonly NewsFile[],
): Promise<void> {
  story.clock.goTo(preparationDay(period), '09:05');
  await story.importAll('Daniel Price', news, period.period);
}

/** Confirms whatever bank details wait. Never the person who imported them. */
export async function confirmAll(context: ChangeContext): Promise<void> {
  const waiting = await context.books.bankDetails.unconfirmed();
  if (waiting.length > 0)
    await confirmBankDetails(context, { providers: waiting.map(({ provider }) => provider) });
}

/** What an officer writes when accepting an exception of each kind. */
const NOTES: Readonly<Partial<Record<ExceptionCode, string>>> = {
  first_payment: 'New placement; approval and bank details seen.',
  variance: 'Compared with the placement list: the difference is right.',
  starts_in_period: 'Start date agrees with the social worker’s e-mail.',
  ends_in_period: 'End date agrees with the social worker’s e-mail.',
  two_providers: 'Respite or late news of a move; the dates agree with the placement list.',
  client_over_18: 'Staying put or supported lodgings agreement on file.',
  provider_type_mismatch: 'Agreed by the head of service for this placement.',
  nothing_left: 'The whole payment goes to what was overpaid; agreed with the carer.',
  large_recovery: 'Carer told by telephone; content that so much is taken at once.',
  negative_payment: 'Overpaid because of late news. Carer written to; carried forward.',
};

async function acceptAll({ books, change }: ChangeContext, { period: name }: PaymentPeriod): Promise<void> {
  const schedule = await readSchedule(books, await findPeriod(books, name));
  const rows = exceptionRows(schedule, [], await readNames(books));
  const acceptances = openExceptions(rows).toAccept.map(({ provider, code, subject, message }) => ({
    period: name,
    provider,
    code,
    subject,
    message,
    note: NOTES[code] ?? 'Looked at; in order.',
  }));
  if (acceptances.length > 0) await books.exceptions.acceptMany(acceptances, change);
}

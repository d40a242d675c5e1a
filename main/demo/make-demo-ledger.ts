import type { Ledger } from '../../db/ledger-file/ledger';
import { addDays, type IsoDate } from '../../domain/calendar/dates';
import type { ChangeContext } from '../door/context';
import { hashPassword } from '../users/passwords';
import { setUpAccounts } from './demo-accounts';
import { demoActions } from './demo-actions';
import { approveClaimants } from './demo-claims';
import { enterTodaysClaims } from './demo-claims-today';
import { setUpExtras } from './demo-extras';
import { enterOneOffs } from './demo-one-offs';
import { readDemoHistory, type DemoSize } from './demo-files';
import { readDemoThreads } from './demo-threads';
import { DEMO_PASSWORD, DEMO_SETTINGS, DEMO_USERS } from './demo-people';
import { confirmAll, hearNews, livePeriod } from './live-period';
import { preparationDay, storyClock } from './story-clock';
import { beginStory } from './story';

export interface DemoOrder {
  /** A new ledger with nothing in it. */
  readonly ledger: Ledger;
  /** The folder `assets/demo`. */
  readonly assetsFolder: string;
  readonly size: DemoSize;
  /** The day on which it is made: a few messages are due a few days after it. The story's last day where it is not given. */
  readonly madeOn?: IsoDate;
  /** Told after each step: `done` of `total`, and what comes next. */
  readonly onProgress?: (done: number, total: number, next: string) => void;
  /** Stops between two steps. */
  readonly signal?: AbortSignal;
}

/**
 * Makes the demo ledger by living through its council's year: people, calendar, what was known at first, then period
 * by period the late news, the exceptions accepted, one person's preparing and another's finalising. The current
 * period is left as an officer finds it in the morning. Dates are the story's, so that it is the same each time.
 */
export async function makeDemoLedger(order: DemoOrder): Promise<void> {
  const { ledger, assetsFolder, size, onProgress = () => undefined, signal } = order;
  const threads = readDemoThreads(assetsFolder);
  const history = readDemoHistory(assetsFolder, size);
  const lived = history.periods.slice(0, history.periods.indexOf(history.current));
  const total = lived.length + 2;
  const story = await beginStory(ledger, storyClock(addDays(history.periods[0]!.firstDay, -3)));
  const lastDay = preparationDay(history.current);
  const actions = demoActions(
    story,
    threads,
    order.madeOn && order.madeOn > lastDay ? order.madeOn : lastDay,
  );
  try {
    onProgress(0, total, 'Carers, children and placements');
    await story.act('Aisha Khan', 'users.add', addPeopleAndSettings);
    await story.importAll('Daniel Price', history.start, 'start');
    await story.act('Aisha Khan', 'carers.confirmBankDetails', confirmAll);
    await setUpExtras(story);
    await approveClaimants(story);
    for (const [index, period] of lived.entries()) {
      signal?.throwIfAborted();
      onProgress(index + 1, total, `Period ${period.period}`);
      await livePeriod(story, period, history.newsOf(period), actions);
    }
    onProgress(total - 1, total, `Period ${history.current.period}`);
    await actions.live(history.current);
    await hearNews(story, history.current, history.newsOf(history.current));
    await enterOneOffs(story, history.current);
    await enterTodaysClaims(story, history.current);
    await setUpAccounts(story, ledger, history.current);
    onProgress(total, total, '');
  } finally {
    await story.end();
  }
}

/** One hash for all: they have the one password that the sign-in screen shows, and a hash takes a third of a second. */
async function addPeopleAndSettings({ books, change }: ChangeContext): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const account = { passwordHash, active: true, failedSignIns: 0, lockedUntil: null, createdAt: change.at };
  for (const { name, roles } of DEMO_USERS) await books.users.save({ ...account, name, roles }, change);
  for (const [key, value] of Object.entries(DEMO_SETTINGS)) {
    await books.settings.set(key, value, { ...change, action: 'settings.set' });
  }
}

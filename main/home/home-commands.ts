import type { homeContract } from '../../preload/contract/home';
import type { Handlers } from '../door/context';
import { lastBackupAt } from '../ledger/last-backup';
import { periodRow } from '../periods/payments-view';
import { rememberedSchedule } from '../periods/period-schedule';
import { homeCounts, homeTasks } from './home-tasks';
import { searchEverything } from './search-everything';

const RECENT_PERIODS = 13;

export const homeCommands: Handlers<typeof homeContract> = {
  'home.counts': homeCounts,
  'home.summary': async (context) => {
    const { books } = context;
    const current = await books.periods.current();
    const finalised = await books.periods.finalised();
    const schedule = current ? await rememberedSchedule(context, current) : null;
    return {
      current: current && periodRow(current),
      currentTotalPence: schedule?.totalPence ?? 0,
      currentCarers: schedule?.payments.length ?? 0,
      tasks: await homeTasks(context),
      lastBackupAt: await lastBackupAt(books),
      recentTotals: finalised
        .slice(-RECENT_PERIODS)
        .map(({ period, totalPence }) => ({ period, totalPence: totalPence ?? 0 })),
    };
  },
  'search.everything': async ({ books }, { text }) => {
    const words = text.trim().toLowerCase();
    return words === '' ? [] : await searchEverything(books, words);
  },
};

import type { BooksReader } from '../../db/books';
import { formatDate } from '../../domain/calendar/format-dates';
import type { homeContract, HomeTask, SearchHit } from '../../preload/contract/home';
import type { SignedInUser } from '../../preload/contract/users';
import type { Handlers, QueryContext } from '../door/context';
import { lastBackupAt } from '../ledger/last-backup';
import { exceptionRows, openExceptions } from '../periods/exceptions';
import { periodRow } from '../periods/payments-view';
import { findPeriod, rememberedSchedule } from '../periods/period-schedule';
import { rememberedStays } from '../stays/read-stays';

const RECENT_PERIODS = 13;
const HITS_A_KIND = 6;

export const homeCommands: Handlers<typeof homeContract> = {
  'home.summary': async (context) => {
    const { books } = context;
    const current = await books.periods.current();
    const finalised = await books.periods.finalised();
    const schedule = current
      ? await rememberedSchedule(context, await findPeriod(books, current.period))
      : null;
    return {
      current: current && periodRow(current),
      currentTotalPence: schedule?.totalPence ?? 0,
      currentCarers: schedule?.payments.length ?? 0,
      tasks: await tasksOf(context),
      lastBackupAt: await lastBackupAt(books),
      recentTotals: finalised
        .slice(-RECENT_PERIODS)
        .map(({ period, totalPence }) => ({ period, totalPence: totalPence ?? 0 })),
    };
  },
  'search.everything': async ({ books }, { text }) => {
    const words = text.trim().toLowerCase();
    return words === '' ? [] : await search(books, words);
  },
};

/** What waits for this person: what they may do, and what is not their own work to approve. */
async function tasksOf(context: QueryContext): Promise<HomeTask[]> {
  const { books, user } = context;
  const tasks: HomeTask[] = [];
  const current = await books.periods.current();
  if (current) {
    const to = `/payments/${current.period}`;
    const { blocking, toAccept } = await openOf(context, current.period);
    if (blocking.length + toAccept.length > 0 && may(user, 'officer')) {
      const title = `Exceptions in period ${current.period}`;
      tasks.push({
        kind: 'exceptions',
        title,
        count: blocking.length + toAccept.length,
        to: `${to}?tab=exceptions`,
      });
    }
    const due = may(user, 'officer') ? (await rememberedStays(context)).due : 0;
    if (due > 0) {
      tasks.push({ kind: 'stays', title: 'Placements to confirm', count: due, to: `${to}?tab=stays` });
    }
    if (current.preparedBy !== null && current.preparedBy !== user.name && may(user, 'approver')) {
      tasks.push({ kind: 'approval', title: `Payments prepared by ${current.preparedBy}`, count: 1, to });
    }
    if (current.preparedBy === null && blocking.length + toAccept.length === 0 && may(user, 'officer')) {
      tasks.push({ kind: 'prepare', title: `Period ${current.period} can be prepared`, count: 1, to });
    }
  }
  const waiting = (await books.bankDetails.unconfirmed()).filter((row) => row.enteredBy !== user.name);
  if (waiting.length > 0 && may(user, 'officer', 'approver', 'administrator')) {
    const title = 'Bank details to confirm';
    tasks.push({ kind: 'bank_details', title, count: waiting.length, to: '/carers/bank-details' });
  }
  if (may(user, 'panel')) {
    const count = await books.claims.pendingFor(user.name);
    if (count > 0) tasks.push({ kind: 'claims', title: 'Claims before the panel', count, to: '/claims' });
  }
  const toApprove = (await books.oneOffs.pending()).filter((row) => row.enteredBy !== user.name);
  if (current && toApprove.length > 0 && may(user, 'approver')) {
    const to = `/payments/${current.period}?tab=one-offs`;
    tasks.push({ kind: 'one_offs', title: 'One-off payments to approve', count: toApprove.length, to });
  }
  return tasks;
}

function may(user: SignedInUser, ...roles: SignedInUser['roles']): boolean {
  return roles.some((role) => user.roles.includes(role));
}

async function openOf(context: QueryContext, name: string): Promise<ReturnType<typeof openExceptions>> {
  const { books } = context;
  const schedule = await rememberedSchedule(context, await findPeriod(books, name));
  const rows = exceptionRows(schedule, await books.exceptions.ofPeriod(name), { provider: (ref) => ref });
  return openExceptions(rows);
}

async function search(books: BooksReader, words: string): Promise<SearchHit[]> {
  const fits = (...texts: (string | null)[]): boolean =>
    texts.some((text) => text?.toLowerCase().includes(words));
  const carers = (await books.providers.list()).filter((row) =>
    fits(row.ref, row.name, row.postcode, row.email),
  );
  const children = (await books.clients.list()).filter((row) => fits(row.ref, row.name));
  const placements = (await books.placements.list()).filter((row) => fits(row.ref));
  const periods = (await books.periods.list()).filter((row) => fits(row.period));
  const claims = (await books.claims.list())
    .filter((row) => fits(`claim ${row.id}`, row.notes) || words === String(row.id))
    .reverse();
  const first = <Row>(rows: readonly Row[], hit: (row: Row) => SearchHit): SearchHit[] =>
    rows.slice(0, HITS_A_KIND).map(hit);
  return [
    ...first(carers, ({ ref, name }) => ({
      kind: 'carer',
      ref,
      title: name,
      subtitle: `Carer ${ref}`,
      to: `/carers/${encodeURIComponent(ref)}`,
    })),
    ...first(children, ({ ref, name }) => ({
      kind: 'child',
      ref,
      title: name,
      subtitle: `Child ${ref}`,
      to: `/children/${encodeURIComponent(ref)}`,
    })),
    ...first(placements, ({ ref, provider }) => ({
      kind: 'placement',
      ref,
      title: ref,
      subtitle: `Placement with ${provider}`,
      to: `/carers/${encodeURIComponent(provider)}`,
    })),
    ...first(claims, ({ id, provider, day }) => ({
      kind: 'claim',
      ref: String(id),
      title: `Claim ${id}`,
      subtitle: `${formatDate(day)}, carer ${provider}`,
      to: `/claims/${id}`,
    })),
    ...first(periods, ({ period, state }) => ({
      kind: 'period',
      ref: period,
      title: `Payments ${period}`,
      subtitle: state,
      to: `/payments/${period}`,
    })),
  ];
}

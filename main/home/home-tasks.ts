import type { PeriodWithState } from '../../db/repositories/periods';
import { dayOfInstant } from '../../domain/calendar/dates';
import type { Schedule } from '../../domain/schedule/schedule';
import { HOME_TASK_KINDS, type HomeCounts, type HomeTask } from '../../preload/contract/home';
import type { Stays } from '../../preload/contract/stays';
import type { SignedInUser } from '../../preload/contract/users';
import type { QueryContext } from '../door/context';
import { exceptionRows, openExceptions } from '../periods/exceptions';
import { knownSchedule, rememberedSchedule } from '../periods/period-schedule';
import { knownStays, rememberedStays } from '../stays/read-stays';

/** What waits for a person, from what the ledger answers by an index: `current` is the period that is worked on. */
type AskForTask = (context: QueryContext, current: PeriodWithState | null) => Promise<HomeTask | null>;

const approval: AskForTask = async ({ user }, current) => {
  if (!current?.preparedBy || current.preparedBy === user.name || !may(user, 'approver')) return null;
  const title = `Payments prepared by ${current.preparedBy}, waiting for approval`;
  return { kind: 'approval', title, count: 1, to: `/payments/${current.period}` };
};

const oneOffs: AskForTask = async ({ books, user }, current) => {
  if (!current || !may(user, 'approver')) return null;
  const { length: count } = (await books.oneOffs.pending()).filter((row) => row.enteredBy !== user.name);
  const to = `/payments/${current.period}?tab=one-offs`;
  return { kind: 'one_offs', title: 'One-off payments to approve', count, to };
};

const bankDetails: AskForTask = async ({ books, user }) => {
  if (!may(user, 'officer', 'approver', 'administrator')) return null;
  const { length: count } = (await books.bankDetails.unconfirmed()).filter(
    (row) => row.enteredBy !== user.name,
  );
  return { kind: 'bank_details', title: 'Bank details to confirm', count, to: '/carers/bank-details' };
};

const claims: AskForTask = async ({ books, user }) => {
  if (!may(user, 'panel')) return null;
  const count = await books.claims.pendingFor(user.name);
  return { kind: 'claims', title: 'Claims before the panel', count, to: '/claims' };
};

const changes: AskForTask = async ({ books, user }) => {
  if (!may(user, 'officer', 'administrator')) return null;
  const { count, oldestIn } = await books.actionFigures.changesRequested();
  return { kind: 'changes', title: 'Change requests to make', count, to: `/actions/${oldestIn}` };
};

const submissions: AskForTask = async ({ books, user }) => {
  if (!may(user, 'officer', 'administrator')) return null;
  const { length: count } = await books.submissions.list('set_aside');
  const title = 'Submissions of carers that could not be taken';
  return { kind: 'submissions', title, count, to: '/publish/inbox?state=set_aside' };
};

/** A new kind of what waits is a function above, or of its own, and a line here. */
const TASKS: readonly AskForTask[] = [approval, oneOffs, bankDetails, claims, changes, submissions];

async function actionTasks(context: QueryContext): Promise<Pick<HomeCounts, 'tasks' | 'actions'>> {
  const { books, user, at } = context;
  if (!may(user, 'officer', 'approver', 'administrator')) return { tasks: [], actions: null };
  const waiting = await books.actionFigures.waiting(user.name, dayOfInstant(at));
  return {
    tasks: [
      {
        kind: 'actions_overdue',
        title: 'Actions to answer',
        count: waiting.overdue,
        to: '/actions?whose=overdue',
        alarm: 'Overdue',
      },
      {
        kind: 'actions_mine',
        title: 'Your actions to answer',
        count: waiting.mine,
        to: '/actions?whose=mine',
      },
      {
        kind: 'actions_unassigned',
        title: 'Actions to answer that nobody has taken',
        count: waiting.unassigned,
        to: '/actions?whose=unassigned',
      },
    ],
    actions: { toAnswer: waiting.team, overdue: waiting.overdue },
  };
}

/** What has to be worked out from every carer's care first. */
interface WorkedOut {
  readonly schedule: Schedule;
  readonly stays: Stays;
}

/** What waits for an officer in the current period. */
async function periodTasks(
  { books }: QueryContext,
  current: PeriodWithState,
  { schedule, stays }: WorkedOut,
): Promise<HomeTask[]> {
  const to = `/payments/${current.period}`;
  const acceptances = await books.exceptions.ofPeriod(current.period);
  const rows = exceptionRows(schedule, acceptances, { provider: (ref) => ref });
  const { blocking, toAccept } = openExceptions(rows);
  const open = blocking.length + toAccept.length;
  const canBePrepared = current.preparedBy === null && open === 0;
  return [
    {
      kind: 'exceptions',
      title: `Exceptions in period ${current.period}`,
      count: open,
      to: `${to}?tab=exceptions`,
    },
    {
      kind: 'prepare',
      title: `Period ${current.period} can be prepared`,
      count: canBePrepared ? 1 : 0,
      to,
    },
    { kind: 'stays', title: 'Placements to confirm', count: stays.due, to: `${to}?tab=stays` },
  ];
}

/** Everything that waits for this person: what they may do, and what is not their own work to approve. */
export async function homeTasks(context: QueryContext): Promise<HomeTask[]> {
  const current = await context.books.periods.current();
  const { tasks } = await quickTasks(context, current);
  if (!current || !may(context.user, 'officer')) return inOrder(tasks);
  const schedule = await rememberedSchedule(context, current);
  const stays = await rememberedStays(context);
  return inOrder([...tasks, ...(await periodTasks(context, current, { schedule, stays }))]);
}

/** The same without working anything out: what is not known yet since the ledger changed is left out, and said to be. */
export async function homeCounts(context: QueryContext): Promise<HomeCounts> {
  const current = await context.books.periods.current();
  const { tasks, actions } = await quickTasks(context, current);
  if (!current || !may(context.user, 'officer')) return { tasks: inOrder(tasks), actions, isComplete: true };
  const schedule = knownSchedule(context.ledger, current.period);
  const stays = knownStays(context);
  if (!schedule || !stays) return { tasks: inOrder(tasks), actions, isComplete: false };
  const worked = await periodTasks(context, current, { schedule, stays });
  return { tasks: inOrder([...tasks, ...worked]), actions, isComplete: true };
}

async function quickTasks(
  context: QueryContext,
  current: PeriodWithState | null,
): Promise<Pick<HomeCounts, 'tasks' | 'actions'>> {
  const { tasks: ofActions, actions } = await actionTasks(context);
  const others: HomeTask[] = [];
  for (const askFor of TASKS) {
    const task = await askFor(context, current);
    if (task) others.push(task);
  }
  return { tasks: [...others, ...ofActions], actions };
}

function inOrder(tasks: readonly HomeTask[]): HomeTask[] {
  const place = ({ kind }: HomeTask): number => HOME_TASK_KINDS.indexOf(kind);
  return tasks.filter(({ count }) => count > 0).sort((a, b) => place(a) - place(b));
}

function may(user: SignedInUser, ...roles: SignedInUser['roles']): boolean {
  return roles.some((role) => user.roles.includes(role));
}

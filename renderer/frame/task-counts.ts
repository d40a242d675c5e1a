import type { HomeCounts, HomeTask } from '../../preload/contract/home';
import { screenOf } from './screens';

/** How much waits at a screen. */
export interface ScreenCount {
  readonly count: number;
  /** What is counted, after the screen's name: `37 to look at`. */
  readonly words: string;
  /** A word beside the number where some of it cannot wait: it is shown in red. */
  readonly alarm: string | null;
}

const ACTIONS = '/actions';

/**
 * How much needs the person, by the screen that deals with it. Of actions it is what the team has to answer, whoever has
 * it, or else what of it is overdue.
 */
export function countsByScreen(
  tasks: readonly HomeTask[],
  actions: HomeCounts['actions'],
): ReadonlyMap<string, ScreenCount> {
  const sums = new Map<string, number>();
  for (const { to, count } of tasks) {
    const screen = screenOf(to.split('?')[0]!);
    if (screen !== ACTIONS) sums.set(screen, (sums.get(screen) ?? 0) + count);
  }
  const counts = new Map<string, ScreenCount>();
  for (const [screen, count] of sums)
    counts.set(screen, { count, words: `${count} to look at`, alarm: null });
  if (actions && actions.toAnswer > 0) counts.set(ACTIONS, countOfActions(actions));
  return counts;
}

function countOfActions({ toAnswer, overdue }: NonNullable<HomeCounts['actions']>): ScreenCount {
  const words = `${toAnswer} to answer`;
  if (overdue === 0) return { count: toAnswer, words, alarm: null };
  return { count: overdue, words: `${words}, ${overdue} overdue`, alarm: 'overdue' };
}

/** What only the schedule of the current period tells: it comes later than the rest. */
const OF_THE_PERIOD: ReadonlySet<HomeTask['kind']> = new Set(['exceptions', 'prepare', 'stays']);

/** What is known at once, and of the current period what was worked out last as long as it is not known anew. */
export function presentTasks(
  { tasks, isComplete }: Pick<HomeCounts, 'tasks' | 'isComplete'>,
  workedOut: readonly HomeTask[],
): readonly HomeTask[] {
  if (isComplete) return tasks;
  return [...tasks, ...workedOut.filter(({ kind }) => OF_THE_PERIOD.has(kind))];
}

import type { HomeTask } from '../../preload/contract/home';
import { screenOf } from './screens';

/** How much needs the person, by the screen that deals with it. */
export function countsByScreen(tasks: readonly HomeTask[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    const screen = screenOf(task.to);
    counts.set(screen, (counts.get(screen) ?? 0) + task.count);
  }
  return counts;
}

import { useIsFetching } from '@tanstack/react-query';
import { useCommandQuery } from '../bridge/use-command-query';
import { countsByScreen, presentTasks, type ScreenCount } from './task-counts';

/**
 * What waits at each screen, fresh after every change. The counts are one quick question. Where the exceptions of the
 * current period are not known since the change, they are worked out when no screen waits for anything any more; until
 * then the last ones stay.
 */
export function useScreenCounts(): ReadonlyMap<string, ScreenCount> {
  const counts = useCommandQuery('home.counts', {});
  const othersWaiting = useIsFetching({ predicate: ({ queryKey }) => queryKey[0] !== 'home.summary' });
  const summary = useCommandQuery(
    'home.summary',
    {},
    { enabled: counts.data?.isComplete === false && othersWaiting === 0 },
  );
  if (!counts.data) return new Map();
  return countsByScreen(presentTasks(counts.data, summary.data?.tasks ?? []), counts.data.actions);
}

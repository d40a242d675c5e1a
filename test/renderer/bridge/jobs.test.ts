import { expect, test } from 'vitest';
import type { JobProgress } from '../../../preload/contract/jobs';
import { withProgress } from '../../../renderer/bridge/jobs';

const progress = (job: string, state: JobProgress['state']): JobProgress => ({
  job,
  title: job,
  done: 1,
  total: 2,
  state,
  cancellable: false,
});

test('what is under way stays, and of what has ended the latest alone', () => {
  const all = [
    progress('a', 'running'),
    progress('b', 'running'),
    progress('a', 'done'),
    progress('c', 'running'),
    progress('b', 'failed'),
  ];
  const shown = all.reduce(withProgress, new Map<string, JobProgress>());
  expect([...shown.values()].map(({ job, state }) => `${job} ${state}`)).toEqual(['b failed', 'c running']);
});

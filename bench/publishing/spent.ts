/** What work took, in milliseconds. */
export interface Spent {
  /** Of the processor, by all threads of this program: what else runs here is not in it. */
  readonly busyMs: number;
  readonly clockMs: number;
}

export async function timeOf(work: () => Promise<unknown>): Promise<Spent> {
  const before = process.cpuUsage();
  const startedMs = performance.now();
  await work();
  const clockMs = performance.now() - startedMs;
  const { user, system } = process.cpuUsage(before);
  return { busyMs: (user + system) / 1000, clockMs };
}

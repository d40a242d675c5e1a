import type { JobProgress } from '../../preload/contract/jobs';

type Progress = Omit<JobProgress, 'job'>;

/** One command while it runs: how far it is, and how to cancel it. */
export class RunningJob {
  readonly #abort = new AbortController();
  #last: Progress | null = null;

  constructor(
    readonly name: string,
    private readonly onProgress: (progress: JobProgress) => void,
  ) {}

  /** Aborted when the person cancels. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Nothing happens once the work has said that it cannot be cancelled any more. */
  cancel(): void {
    if (this.#last?.cancellable === false) return;
    this.#abort.abort();
  }

  progress(progress: Progress): void {
    this.#last = progress;
    this.onProgress({ ...progress, job: this.name });
  }

  /** Ends a progress bar that would otherwise stand still for ever. */
  endEarly(state: 'cancelled' | 'failed'): void {
    if (this.#last?.state === 'running') this.progress({ ...this.#last, state });
  }
}

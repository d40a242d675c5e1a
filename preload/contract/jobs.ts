import { z } from 'zod';
import { window } from './command';

/** How far long work has come; sent to the window as an event. */
export interface JobProgress {
  readonly job: string;
  /** "Writing remittances", for the bar at the bottom. */
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly cancellable: boolean;
}

export const jobsContract = {
  'jobs.cancel': window<null>()('signedIn', z.object({ job: z.string() })),
};

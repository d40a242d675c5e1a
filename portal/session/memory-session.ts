import type { CarerData } from '../../domain/sync/carer-data';
import type { CarerSession } from './carer-session';

/** What somebody of the team sees of a carer's page: the data as it would be published, and nothing can be sent. */
export function viewSession(data: CarerData): CarerSession {
  return { ...memorySession(data), kind: 'view' };
}

/** A session of data that is there already, in which nothing can be sent. */
export function memorySession(data: CarerData): CarerSession {
  return {
    kind: 'carer',
    data,
    publishedAt: null,
    isStale: false,
    isKeptCopy: false,
    desk: null,
    lookAgain: null,
    signOut: () => {},
  };
}

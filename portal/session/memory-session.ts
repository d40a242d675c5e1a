import type { CarerData } from '../../domain/sync/carer-data';
import type { CarerSession } from './carer-session';

/** What somebody of the team sees of a carer's page: the data as it would be published, and nothing can be sent. */
export function viewSession(data: CarerData): CarerSession {
  return { ...memorySession(data), kind: 'view', send: null };
}

/** A session of data that is there already. What is sent goes to `send`, else nowhere. */
export function memorySession(data: CarerData, send: CarerSession['send'] = null): CarerSession {
  return { kind: 'carer', data, publishedAt: null, isStale: false, send, signOut: () => {} };
}

import { useSession } from '../session/carer-session';
import { recordsOf, type CarerRecords } from './carer-records';

/** The records of whoever is signed in. */
export function useRecords(): CarerRecords {
  return recordsOf(useSession().data);
}

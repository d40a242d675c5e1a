import { USUAL_FILE_LIMITS, type FileLimits } from '../../domain/sync/file-limits';
import { useSession } from '../session/carer-session';

/** Which files the team takes from this carer. */
export function useFileLimits(): FileLimits {
  return useSession().data.files ?? USUAL_FILE_LIMITS;
}

import { isBackupOld } from '../../domain/backup-age';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { OpenLedger } from '../../preload/contract/ledger';

/** Something that is to be done for the ledger now and then: when it was done last, and where it is done. */
export interface Upkeep {
  readonly title: string;
  /** When, or that it was not yet. */
  readonly words: string;
  /** What is wrong with that; null where nothing is. */
  readonly warning: string | null;
  readonly to: string;
}

type Facts = Pick<OpenLedger, 'lastBackupAt' | 'lastVerifiedAt' | 'faultsFoundAt' | 'publication'>;

/** The last backup, check and publication for carers, by an instant. A further kind of upkeep is a line more. */
export function upkeepOf(ledger: Facts, now: string): Upkeep[] {
  return [backupOf(ledger, now), checkOf(ledger), ...publicationOf(ledger, now)];
}

function backupOf({ lastBackupAt }: Facts, now: string): Upkeep {
  const common = { title: 'Last backup', to: '/settings/backup' };
  if (lastBackupAt === null) return { ...common, words: 'None yet', warning: 'make one' };
  const warning = isBackupOld(lastBackupAt, now) ? 'more than a week ago' : null;
  return { ...common, words: formatInstant(lastBackupAt), warning };
}

function checkOf({ lastVerifiedAt, faultsFoundAt }: Facts): Upkeep {
  const common = { title: 'Ledger checked', to: '/audit/verify' };
  if (faultsFoundAt !== null)
    return { ...common, words: formatInstant(faultsFoundAt), warning: 'something does not hold' };
  const words = lastVerifiedAt === null ? 'Not since it was opened' : formatInstant(lastVerifiedAt);
  return { ...common, words, warning: null };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Nothing where no carer has an account: there is nobody to publish for. */
function publicationOf({ publication }: Facts, now: string): Upkeep[] {
  if (publication === null) return [];
  const { lastAt, staleAfterDays } = publication;
  const common = { title: 'Last publication', to: '/publish' };
  if (lastAt === null) return [{ ...common, words: 'None yet', warning: 'carers see nothing yet' }];
  const isStale = Date.parse(now) - Date.parse(lastAt) > staleAfterDays * DAY_MS;
  return [{ ...common, words: formatInstant(lastAt), warning: isStale ? 'out of date for carers' : null }];
}

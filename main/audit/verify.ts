import type { BooksReader } from '../../db/books';
import type { Ledger } from '../../db/ledger-file/ledger';
import type { ScheduleFacts } from '../../domain/schedule/schedule-facts';
import type { VerifyCheck, VerifyReport } from '../../preload/contract/audit';
import { accountCheck } from './checks/account-check';
import { actionChangesCheck } from './checks/action-changes-check';
import { actionsCheck, actionSearchCheck } from './checks/actions-check';
import { attachmentsCheck } from './checks/attachments-check';
import { bacsCheck } from './checks/bacs-check';
import { careCheck } from './checks/care-check';
import { claimsAddUpCheck, claimsCheck } from './checks/claims-check';
import { chainCheck } from './checks/chain-check';
import type { Check, Evidence } from './checks/check';
import { extrasCheck } from './checks/extras-check';
import { fileCheck } from './checks/file-check';
import { manualLinesCheck } from './checks/manual-lines-check';
import { replayTrail, type ReplayedTrail } from './checks/replayed-trail';
import { portalAccountsCheck, publicationsCheck, submissionsCheck } from './checks/portal-check';
import { factsWhenSealed } from './checks/sealed-facts';
import { recoveriesCheck } from './checks/recoveries-check';
import { orderCheck, sealCheck } from './checks/seal-check';
import { secondPersonCheck } from './checks/second-person-check';
import { stateCheck } from './checks/state-check';
import { carryCheck, sumCheck } from './checks/sum-check';
import { syncKeysCheck } from './checks/sync-keys-check';
import { yearCheck } from './checks/year-check';

/** Every invariant that can be checked on a ledger, in the order in which an auditor reads them. */
const CHECKS: readonly Check[] = [
  fileCheck,
  chainCheck,
  stateCheck,
  sealCheck,
  orderCheck,
  sumCheck,
  carryCheck,
  recoveriesCheck,
  careCheck,
  extrasCheck,
  manualLinesCheck,
  claimsCheck,
  claimsAddUpCheck,
  actionsCheck,
  actionChangesCheck,
  actionSearchCheck,
  syncKeysCheck,
  portalAccountsCheck,
  publicationsCheck,
  submissionsCheck,
  attachmentsCheck,
  secondPersonCheck,
  accountCheck,
  bacsCheck,
  yearCheck,
];

/** Checks every invariant on the real ledger. A check that cannot be carried out counts as failed. */
export async function verifyLedger(ledger: Ledger): Promise<VerifyReport> {
  const integrity = await ledger.integrity();
  return await ledger.read(async (books) => {
    let replayed: Promise<ReplayedTrail> | null = null;
    const trail = (): Promise<ReplayedTrail> => (replayed ??= replayTrail(books.audit));
    const finalised = await finalisedPayments(books);
    const last = finalised.at(-1)?.period;
    let facts: Promise<ScheduleFacts | null> | null = null;
    const whenSealed = (): Promise<ScheduleFacts | null> =>
      (facts ??= last ? factsWhenSealed(books, last) : Promise.resolve(null));
    const evidence = { books, integrity, finalised, trail, whenSealed };
    const checks: VerifyCheck[] = [];
    for (const check of CHECKS) {
      checks.push({ name: check.name, title: check.title, ...(await outcomeOf(check, evidence)) });
    }
    return { ok: checks.every((check) => check.ok), checks };
  });
}

async function finalisedPayments(books: BooksReader): Promise<Evidence['finalised']> {
  const finalised = [];
  for (const period of await books.periods.finalised()) {
    finalised.push({ period, payments: await books.payments.ofPeriod(period.period) });
  }
  return finalised;
}

async function outcomeOf(check: Check, evidence: Evidence): Promise<Pick<VerifyCheck, 'ok' | 'detail'>> {
  try {
    const { faults, counted } = await check.run(evidence);
    return {
      ok: faults.length === 0,
      detail: faults.length === 0 ? `Checked ${counted}.` : faults.join(' '),
    };
  } catch (error) {
    return {
      ok: false,
      detail: `It could not be checked: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

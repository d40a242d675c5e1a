import type { BooksReader } from '../../../db/books';
import type { PublicationRow } from '../../../db/entities/publication';
import type { SubmissionRow } from '../../../db/entities/submission';
import { accountIdOf } from '../../../domain/sync/user-names';
import type { Check } from './check';

/** Carers' accounts: one a carer, and named at the host by its user name. */
export const portalAccountsCheck: Check = {
  name: 'portal_accounts',
  title: 'Every carer has at most one account in use, and each account is named by its user name.',
  run: async ({ books }) => {
    const accounts = await books.portalAccounts.list();
    const faults: string[] = [];
    const inUse = new Set<string>();
    for (const { provider, account, userName, state } of accounts) {
      if (accountIdOf(userName) !== account) faults.push(`Account ${userName} has another name at the host.`);
      if (state === 'withdrawn') continue;
      if (inUse.has(provider)) faults.push(`Carer ${provider} has more than one account in use.`);
      inUse.add(provider);
    }
    return { faults, counted: `${accounts.length.toLocaleString('en-GB')} accounts` };
  },
};

/** What was published, in order: carers refuse a publication with a lower number than the last that they saw. */
export const publicationsCheck: Check = {
  name: 'publications',
  title: 'Publications are numbered in order, and each knew what the one before it at its place knew.',
  run: async ({ books }) => {
    const runs = await books.publications.list();
    const events = (await books.audit.last())?.seq ?? 0;
    const faults: string[] = [];
    const before = new Map<number, PublicationRow>();
    let sequence = 0;
    for (const run of runs) {
      const fault = (what: string): number => faults.push(`Publication ${run.sequence} ${what}`);
      if (run.sequence <= sequence) fault('has not a higher number than the one before it.');
      const last = before.get(run.destination);
      if (run.auditSeq > events || run.auditSeq < (last?.auditSeq ?? 0))
        fault('says that it knew of events that it could not.');
      if (last?.state === 'running') fault('began while another one was running there.');
      sequence = run.sequence;
      before.set(run.destination, run);
    }
    return { faults, counted: `${runs.length.toLocaleString('en-GB')} publications` };
  },
};

/** What carers sent against what was made of it, both ways. */
export const submissionsCheck: Check = {
  name: 'submissions',
  title:
    'Every submission that was taken became what it names, for its carer; nothing else came from the carers’ page.',
  run: async ({ books }) => {
    const submissions = await books.submissions.list();
    const taken = submissions.filter(({ state }) => state === 'taken');
    const made = await madeBySubmissions(books);
    const faults = taken
      .filter((row) => !isAsMade(row, made.get(row.submission ?? '')))
      .map(({ id, takenAs }) => `Submission ${id} did not become ${takenAs ?? 'anything'}.`);
    const known = new Set(taken.map(({ submission }) => submission));
    for (const [submission, { what }] of made) {
      if (!known.has(submission)) faults.push(`No submission became ${what}, which names one.`);
    }
    return { faults, counted: `${submissions.length.toLocaleString('en-GB')} submissions` };
  },
};

/** Something that names the submission it came as. */
interface Made {
  readonly what: string;
  readonly provider: string;
}

/** By submission. */
async function madeBySubmissions(books: BooksReader): Promise<ReadonlyMap<string, Made>> {
  const made = new Map<string, Made>();
  for (const { id, submission, provider } of await books.claims.list()) {
    if (submission !== null) made.set(submission, { what: `claim ${id}`, provider });
  }
  const providers = new Map((await books.actions.list()).map(({ id, provider }) => [id, provider]));
  for (const { action, submission } of await books.actions.entries()) {
    if (submission === null) continue;
    made.set(submission, { what: `action ${action}`, provider: providers.get(action) ?? '' });
  }
  return made;
}

/** New credentials make nothing that would name them: the account is as the trail has it. */
function isAsMade({ kind, takenAs, provider }: SubmissionRow, made: Made | undefined): boolean {
  if (kind === 'credentials') return made === undefined && takenAs === 'credentials';
  return made?.what === takenAs && made?.provider === provider;
}

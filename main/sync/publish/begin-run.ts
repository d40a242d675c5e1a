import type { Books } from '../../../db/books';
import type { DestinationRow, PublicationRow, PublishedAccountRow } from '../../../db/entities/publication';
import type { HeldAccount } from '../../../db/repositories/publications';
import type { ReadManifest } from '../../../domain/sync/manifest';
import { MOST_CHAINED_KEYS } from '../../../domain/sync/signing-chain';
import type { ApplicationContext } from '../../door/context';
import { settingValue } from '../../settings/settings-commands';
import type { KeyCopies } from '../key-copies';
import { ensureTeamKeys, readTeamKeys, type TeamKeys } from '../team-keys';
import { atFirst, endCutOff } from './run-in-turn';
import { planPublication, type PublicationPlan } from './plan';
import { claim, refuseForeign } from './previous';
import type { ManifestFacts } from './write-index';

/** A run that has begun. */
export interface Run {
  readonly publication: PublicationRow;
  readonly plan: PublicationPlan;
  readonly keys: TeamKeys;
  readonly facts: ManifestFacts;
}

interface RunToBegin {
  readonly destination: DestinationRow;
  readonly copies: KeyCopies;
  /** What lies at the host. What is noted is taken from `there`: the rest may be useless. */
  readonly previous: ReadManifest | null;
  readonly there: Set<string>;
}

/** Notes that a run begins, and ends one that was cut off. Noted files that are not there any more are forgotten. */
export async function beginRun(
  { ledger, change }: Pick<ApplicationContext, 'ledger' | 'change'>,
  { destination, copies, previous, there }: RunToBegin,
): Promise<Run> {
  return await ledger.transaction(async (books) => {
    refuseForeign(previous, await readTeamKeys(books));
    const keys = await ensureTeamKeys({ books, change }, copies);
    await endCutOff(books, destination.id, change);
    const held = await books.publications.held();
    const rows = await claimNoted(books, destination, { there, held });
    const auditSeq = (await books.publications.last(destination.id))?.auditSeq ?? 0;
    const plan = await planPublication(books, { rows, held, auditSeq });
    const sequence = Math.max(await books.publications.lastSequence(), previous?.manifest.sequence ?? 0) + 1;
    const publication = await books.publications.begin(
      {
        ...atFirst(destination.id, change),
        sequence,
        auditSeq: plan.auditSeq,
        accounts: plan.accounts.length,
        removed: plan.gone.length,
        previousManifest: previous?.hash ?? null,
      },
      change,
    );
    const facts = { sequence, publishedAt: change.at, previous: previous?.hash ?? null };
    return { publication, plan, keys, facts: { ...facts, ...(await councilFacts(books, keys)) } };
  });
}

/**
 * What was noted to lie there and does. A host that was emptied, or is another one by now, is written anew; one that lost
 * a file gets that one again. Of held accounts what is noted is not ours to write: it stays known.
 */
async function claimNoted(
  books: Books,
  { id }: DestinationRow,
  { there, held }: { readonly there: Set<string>; readonly held: readonly HeldAccount[] },
): Promise<readonly PublishedAccountRow[]> {
  const missing: string[] = [];
  const lying = (await books.publications.published(id)).filter((row) => {
    const lies = claim(row, there);
    if (!lies) missing.push(row.account);
    return lies;
  });
  const untouched = new Set(held.map(({ account }) => account));
  await books.publications.forgetPublished(
    id,
    missing.filter((account) => !untouched.has(account)),
  );
  return lying;
}

async function councilFacts(
  books: Books,
  { recipient, chain }: TeamKeys,
): Promise<Pick<ManifestFacts, 'organisation' | 'recipients' | 'signingKeys' | 'staleAfterDays'>> {
  return {
    organisation: {
      name: await settingValue(books, 'organisation.name'),
      contact: await settingValue(books, 'organisation.contact'),
    },
    recipients: [recipient],
    signingKeys: chain.slice(-MOST_CHAINED_KEYS),
    staleAfterDays: Number(await settingValue(books, 'sync.staleAfterDays')),
  };
}

import type { PublicationChange, publishContract } from '../../../preload/contract/publish';
import { carerDataBytes } from '../../../domain/sync/carer-data-file';
import type { PublishedAccountRow } from '../../../db/entities/publication';
import type { SealedToAccount } from '../../../db/repositories/portal-accounts';
import type { Handlers } from '../../door/context';
import { Refusal } from '../../door/refusal';
import { readCarerData } from '../carer-data/read-carer-data';
import { carerDataSources } from '../carer-data-sources';
import { findDestination } from '../destinations';
import { readCauses } from './causes';
import { planPublication } from './plan';
import { digestOf } from './digest';

/** For whom a publication would write or remove something, and by what that changed, without writing. */
export const previewPublication: Handlers<typeof publishContract>['publish.preview'] = async (
  { ledger, progress, signal },
  { destination },
) => {
  const { plan, names, causes, last } = await ledger.read(async (books) => {
    await findDestination(books, destination);
    const done = await books.publications.last(destination);
    return {
      last: done,
      plan: await planPublication(books, {
        rows: await books.publications.published(destination),
        held: await books.publications.held(),
        auditSeq: done?.auditSeq ?? 0,
      }),
      causes: await readCauses(books, done?.auditSeq ?? 0),
      names: (await books.actions.names()).providers,
    };
  });
  const changes: PublicationChange[] = [];
  const add = (
    { account, provider }: Pick<SealedToAccount, 'account' | 'provider'>,
    what: PublicationChange['what'],
  ): void => {
    const providerName = names.get(provider) ?? provider;
    changes.push({ account, provider, providerName, what, causes: what === 'data' ? causes(provider) : [] });
  };
  for (const account of plan.gone) add(plan.published.get(account)!, 'withdrawn');
  const toRead = new Map<string, SealedToAccount>();
  for (const account of plan.toLookAt) {
    const what = changeOfAccount(account, plan.published.get(account.account));
    if (what === null) toRead.set(account.provider, account);
    else add(account, what);
  }
  const total = Math.max(1, toRead.size);
  const title = 'Looking at what would be published';
  let done = 0;
  const sources = carerDataSources((provider) => toRead.get(provider)!.account);
  progress({ title, done, total, state: 'running', cancellable: true });
  for await (const batch of readCarerData(ledger, [...toRead.keys()], sources)) {
    if (signal.aborted) throw new Refusal('cancelled', 'Cancelled. Nothing was published.');
    for (const { provider, data } of batch) {
      const account = toRead.get(provider)!;
      const there = plan.published.get(account.account)!;
      if (there.contentDigest !== digestOf(carerDataBytes(data))) add(account, 'data');
    }
    done += batch.length;
    progress({ title, done, total, state: 'running', cancellable: true });
  }
  progress({ title, done: total, total, state: 'done', cancellable: false });
  changes.sort((a, b) => BY_NAME.compare(a.providerName, b.providerName));
  const held = [...plan.held.values()].map(({ provider, why }) => ({
    provider,
    providerName: names.get(provider) ?? provider,
    why,
  }));
  held.sort((a, b) => BY_NAME.compare(a.providerName, b.providerName));
  return { accounts: plan.accounts.length, changes, held, lastAt: last?.endedAt ?? null };
};

/** Made once: of 43,000 names each would otherwise be compared with rules that are read anew. */
const BY_NAME = new Intl.Collator('en-GB');

/** What the account itself tells, without its data; null where only those can. */
function changeOfAccount(
  { credentials, recipient, state }: SealedToAccount,
  there: PublishedAccountRow | undefined,
): PublicationChange['what'] | null {
  if (!there) return 'new_account';
  if (there.credentials === credentials && there.recipient === recipient) return null;
  return state === 'issued' ? 'issued_password' : 'own_password';
}

import type { PublicationChange, publishContract } from '../../../preload/contract/publish';
import { carerDataBytes } from '../../../domain/sync/carer-data-file';
import type { PublishedAccountRow } from '../../../db/entities/publication';
import type { PortalAccountOverview } from '../../../db/repositories/portal-accounts';
import type { Handlers } from '../../door/context';
import { Refusal } from '../../door/refusal';
import { readCarerData } from '../carer-data/read-carer-data';
import { carerDataSources } from '../carer-data-sources';
import { findDestination } from '../destinations';
import { planPublication } from './plan';
import { digestOf } from './digest';

/** For whom a publication would write or remove something, without writing. */
export const previewPublication: Handlers<typeof publishContract>['publish.preview'] = async (
  { ledger, progress, signal },
  { destination },
) => {
  const { plan, names, last } = await ledger.read(async (books) => {
    await findDestination(books, destination);
    const done = await books.publications.last(destination);
    return {
      last: done,
      plan: await planPublication(
        books,
        await books.publications.published(destination),
        done?.auditSeq ?? 0,
      ),
      names: (await books.actions.names()).providers,
    };
  });
  const changes: PublicationChange[] = [];
  const add = (provider: string, what: PublicationChange['what']): void => {
    changes.push({ provider, providerName: names.get(provider) ?? provider, what });
  };
  for (const account of plan.gone) add(plan.published.get(account)!.provider, 'withdrawn');
  const byProvider = new Map(plan.toLookAt.map((account) => [account.provider, account]));
  const total = Math.max(1, byProvider.size);
  const title = 'Looking at what would be published';
  let done = 0;
  const sources = carerDataSources((provider) => byProvider.get(provider)!.account);
  for await (const batch of readCarerData(ledger, [...byProvider.keys()], sources)) {
    if (signal.aborted) throw new Refusal('cancelled', 'Cancelled. Nothing was published.');
    for (const { provider, data } of batch) {
      const account = byProvider.get(provider)!;
      const what = changeOf(account, plan.published.get(account.account), () =>
        digestOf(carerDataBytes(data)),
      );
      if (what !== null) add(provider, what);
    }
    done += batch.length;
    progress({ title, done, total, state: 'running', cancellable: true });
  }
  progress({ title, done: total, total, state: 'done', cancellable: false });
  changes.sort((a, b) => a.providerName.localeCompare(b.providerName, 'en-GB'));
  const held = [...plan.held.values()].map(({ provider, why }) => ({
    provider,
    providerName: names.get(provider) ?? provider,
    why,
  }));
  held.sort((a, b) => a.providerName.localeCompare(b.providerName, 'en-GB'));
  return { accounts: plan.accounts.length, changes, held, lastAt: last?.endedAt ?? null };
};

function changeOf(
  { credentials, recipient }: PortalAccountOverview,
  there: PublishedAccountRow | undefined,
  digest: () => string,
): PublicationChange['what'] | null {
  if (!there) return 'new_account';
  if (there.credentials !== credentials || there.recipient !== recipient) return 'new_credentials';
  return there.contentDigest === digest() ? null : 'data';
}

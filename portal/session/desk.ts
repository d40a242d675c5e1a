import { MessageDrafts } from '../actions/message-drafts';
import { CredentialsDesk } from '../account/credentials-desk';
import { ClaimDrafts } from '../claims/claim-drafts';
import { deviceStore, type DeviceStore } from '../kept/device-store';
import { lockedStore } from '../kept/locked-store';
import { Outbox } from '../sending/outbox';
import type { OpenedCarer } from '../vault/vault';
import type { VaultClient } from '../vault/vault-client';
import { otherTabs } from './other-tabs';

/** Everything with which a carer does more than read. */
export interface Desk {
  readonly outbox: Outbox;
  readonly drafts: ClaimDrafts;
  readonly messages: MessageDrafts;
  readonly credentials: CredentialsDesk;
  /** Things kept on this device that the carer's keys do not open any more, and that were removed. */
  readonly lost: number;
  /** Forgets the keys. */
  close(): void;
}

/** Sets up the desk of whoever has signed in, with what this device keeps of theirs. */
export async function openDesk(
  carer: OpenedCarer,
  vault: VaultClient,
  store: DeviceStore = deviceStore(),
): Promise<Desk> {
  const { account, userName, stage, data } = carer;
  const locked = lockedStore(store, vault, account);
  const outbox = new Outbox({ account, vault, store, locked });
  const tabs = otherTabs(account, (news) => {
    if (news.news === 'draftGone') (news.of === 'claim' ? drafts : messages).goneElsewhere(news.name);
  });
  const gone = (of: 'message' | 'claim') => (name: string) => tabs.tell({ news: 'draftGone', of, name });
  const drafts = new ClaimDrafts(locked, gone('claim'));
  const messages = new MessageDrafts(locked, gone('message'));
  const lost = (await outbox.load(data)) + (await drafts.load()) + (await messages.load());
  const credentials = new CredentialsDesk({ account, userName, stage, vault, store, outbox });
  const onOnline = (): void => void outbox.deliverWaiting();
  addEventListener('online', onOnline);
  onOnline();
  return {
    outbox,
    drafts,
    messages,
    credentials,
    lost,
    close: () => {
      removeEventListener('online', onOnline);
      messages.close();
      tabs.close();
      vault.close();
    },
  };
}

import type { PublishedSubmission } from '../../domain/sync/carer-data';
import { accountIdOf, readUserName } from '../../domain/sync/user-names';
import { pendingKey, type KeptAccountFile } from '../account/credentials-desk';
import { deviceStore, type DeviceStore } from '../kept/device-store';
import { rememberedPublisher, rememberPublisher } from '../kept/small-memory';
import type { OpenedCarer, OpeningOutcome } from '../vault/vault';
import { takeVault, type VaultClient } from '../vault/vault-client';
import type { CarerSession, LookedAgain } from './carer-session';
import { openDesk, type Desk } from './desk';

export interface SignInTyped {
  readonly userName: string;
  readonly password: string;
  readonly code: string | null;
}

/** `new_password_refused`: the team set the device's new password aside: the one before is in force. */
export type BeginOutcome =
  | { readonly outcome: 'signed_in'; readonly session: CarerSession }
  | { readonly outcome: 'new_password_refused'; readonly reason: string }
  | { readonly outcome: 'failed' }
  | Exclude<OpeningOutcome, OpenedCarer>;

/** Signs a carer in: opens what is published, and sets up what they write with. */
export async function beginSession(typed: SignInTyped): Promise<BeginOutcome> {
  const store = deviceStore();
  const account = accountIdOf(readUserName(typed.userName) ?? '');
  let vault: VaultClient | undefined;
  try {
    vault = await takeVault();
    const pending = await store.get<KeptAccountFile>(pendingKey(account)).catch(() => null);
    const remembered = rememberedPublisher(account);
    const now = new Date().toISOString();
    const opened = await vault.signIn({ ...typed, remembered, pending, now });
    if (opened.outcome !== 'ok') return ended(vault, opened);
    rememberPublisher(account, opened.memory);
    const refusal = await settlePending(store, pending, opened);
    if (refusal !== null) return ended(vault, { outcome: 'new_password_refused', reason: refusal });
    const desk = await openDesk(opened, vault);
    return { outcome: 'signed_in', session: sessionOf(opened, { desk, vault, store }) };
  } catch {
    vault?.close();
    return { outcome: 'failed' };
  }
}

function ended<Outcome>(vault: VaultClient, outcome: Outcome): Outcome {
  vault.close();
  return outcome;
}

/** Forgets the device's account file once a publication has it, or the team did not take it: then with its reason. */
async function settlePending(
  store: DeviceStore,
  pending: KeptAccountFile | null,
  opened: OpenedCarer,
): Promise<string | null> {
  if (!pending) return null;
  const refusal = isRefused(pending, opened) ? (saidOf(pending, opened)?.reason ?? '') : null;
  if (refusal !== null || opened.publishedCredentials >= pending.credentials)
    await store.remove(pendingKey(opened.account)).catch(() => undefined);
  return refusal;
}

function isRefused(pending: KeptAccountFile, opened: OpenedCarer): boolean {
  const isSetAside = saidOf(pending, opened)?.outcome === 'set_aside';
  return isSetAside && opened.publishedCredentials < pending.credentials;
}

function saidOf({ submission }: KeptAccountFile, { data }: OpenedCarer): PublishedSubmission | undefined {
  return data.submissions.find(({ id }) => id === submission);
}

interface SessionParts {
  readonly desk: Desk;
  readonly vault: Pick<VaultClient, 'lookAgain'>;
  readonly store: DeviceStore;
}

function sessionOf(opened: OpenedCarer, parts: SessionParts): CarerSession {
  const { data, publishedAt, isOutOfDate, isKeptCopy } = opened;
  const { desk } = parts;
  return {
    kind: 'carer',
    data,
    publishedAt,
    isStale: isOutOfDate,
    isKeptCopy,
    desk,
    lookAgain: async () => await lookAgain(opened, parts),
    signOut: () => desk.close(),
  };
}

/** Looks for what was published since the carer signed in. */
async function lookAgain(before: OpenedCarer, parts: SessionParts): Promise<LookedAgain> {
  const { desk, vault, store } = parts;
  const { account } = before;
  const remembered = rememberedPublisher(account);
  const found = await vault.lookAgain({ remembered, now: new Date().toISOString() });
  switch (found.outcome) {
    case 'superseded':
    case 'no_account':
      return { outcome: 'sign_in_again' };
    case 'unavailable':
      return { outcome: 'unavailable' };
    case 'newer_version':
      return { outcome: 'not_opened', why: { outcome: 'newer_version' } };
    case 'not_trusted':
      return { outcome: 'not_opened', why: found };
    case 'ok':
      break;
  }
  rememberPublisher(account, found.memory);
  const pending = await store.get<KeptAccountFile>(pendingKey(account)).catch(() => null);
  // The credentials that are open were refused: signing in says so, and takes those before.
  if (pending && isRefused(pending, found)) return { outcome: 'sign_in_again' };
  await settlePending(store, pending, found);
  await desk.outbox.settle(found.data);
  const isSame = found.publishedAt === before.publishedAt && !before.isKeptCopy;
  return isSame ? { outcome: 'nothing_new' } : { outcome: 'news', session: sessionOf(found, parts) };
}

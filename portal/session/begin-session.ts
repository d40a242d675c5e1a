import { accountIdOf, readUserName } from '../../domain/sync/user-names';
import { pendingKey, type KeptAccountFile } from '../account/credentials-desk';
import { deviceStore, type DeviceStore } from '../kept/device-store';
import { rememberedPublisher, rememberPublisher } from '../kept/small-memory';
import type { OpenedCarer, OpeningOutcome } from '../vault/vault';
import { takeVault, type VaultClient } from '../vault/vault-client';
import type { CarerSession } from './carer-session';
import { openDesk } from './desk';

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
    return { outcome: 'signed_in', session: await sessionOf(opened, vault) };
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
  { account, data, publishedCredentials }: OpenedCarer,
): Promise<string | null> {
  if (!pending) return null;
  const said = data.submissions.find(({ id }) => id === pending.submission);
  const isRefused = said?.outcome === 'set_aside';
  if (isRefused || publishedCredentials >= pending.credentials)
    await store.remove(pendingKey(account)).catch(() => undefined);
  return isRefused && publishedCredentials < pending.credentials ? (said.reason ?? '') : null;
}

async function sessionOf(opened: OpenedCarer, vault: VaultClient): Promise<CarerSession> {
  const desk = await openDesk(opened, vault);
  const { data, publishedAt, isOutOfDate, isKeptCopy } = opened;
  return {
    kind: 'carer',
    data,
    publishedAt,
    isStale: isOutOfDate,
    isKeptCopy,
    desk,
    signOut: () => desk.close(),
  };
}

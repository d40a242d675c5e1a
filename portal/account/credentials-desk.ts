import type { PendingAccountFile } from '../../domain/sync/open-publication';
import type { DeviceStore } from '../kept/device-store';
import { Store } from '../kept/store';
import type { Outbox } from '../sending/outbox';
import { buildsOn, type SentSubmission } from '../sending/sent-submission';
import type { CredentialsTyped } from '../vault/vault';
import type { VaultClient } from '../vault/vault-client';

/** The account file that this device made, with the submission that tells the team of it. */
export interface KeptAccountFile extends PendingAccountFile {
  readonly submission: string;
}

export function pendingKey(account: string): string {
  return `pending/${account}`;
}

/** `not_kept`: this browser keeps nothing, so that the new password would not work here. */
export type ChangeOutcome =
  | { readonly outcome: 'changed'; readonly sent: SentSubmission }
  | { readonly outcome: 'wrong_current' | 'not_kept' };

interface CredentialsParts {
  readonly account: string;
  readonly userName: string;
  readonly stage: 'temporary' | 'own';
  readonly vault: VaultClient;
  readonly store: DeviceStore;
  readonly outbox: Outbox;
}

/** The carer's password and security code: they work on this device at once, and elsewhere with the next publication. */
export class CredentialsDesk {
  readonly userName: string;
  /** `temporary`: the carer has to choose a password before anything else. */
  readonly stage: Store<'temporary' | 'own'>;

  constructor(private readonly parts: CredentialsParts) {
    this.userName = parts.userName;
    this.stage = new Store(parts.stage);
  }

  /** Checks the current ones, and puts the new ones in their place. Both keep the rules. Two key derivations. */
  async change(current: CredentialsTyped, chosen: CredentialsTyped): Promise<ChangeOutcome> {
    const { account, vault, store, outbox } = this.parts;
    if (!(await vault.isCurrent(current))) return { outcome: 'wrong_current' };
    const sentAt = new Date().toISOString();
    const after = buildsOn({ kind: 'credentials' }, outbox.sent.value);
    const { pending, sealed } = await vault.newCredentials({ ...chosen, sentAt, after });
    try {
      await store.put(pendingKey(account), { ...pending, submission: sealed.id } satisfies KeptAccountFile);
    } catch {
      return { outcome: 'not_kept' };
    }
    await vault.useNewCredentials();
    const body = { kind: 'credentials', chosen: chosenAnew(current, chosen) } as const;
    const sent = await outbox.take(sealed, body, sentAt);
    this.stage.set('own');
    return { outcome: 'changed', sent };
  }
}

/** Where the current one is temporary, it has no code: both are chosen then. */
function chosenAnew(current: CredentialsTyped, chosen: CredentialsTyped): 'password' | 'code' | 'both' {
  if (current.code === chosen.code) return 'password';
  return current.password === chosen.password ? 'code' : 'both';
}

import { randomBytes } from 'node:crypto';
import { bech32 } from '@scure/base';
import { openSqlite } from '../../db/ledger-file/connection';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { newIdentity, recipientOf } from '../../domain/sync/age-files';
import { ACCOUNT_CLASS_BYTES } from '../../domain/sync/framing';
import { newSigningKey } from '../../domain/sync/signed-text';
import { accountIdOf, newUserName } from '../../domain/sync/user-names';
import { prepareCouncil } from '../finalising/council';

const OFFICER = 'Officer';
const ISSUED_AT = '2026-04-20T10:00:00.000Z';
/** What age adds to the plaintext of an account file. */
const SEAL_BYTES = 218;
/** So many of the accounts can be opened: what was published for them is looked at. */
const OPENABLE = 20;

/** An account whose identity is known. */
export interface OpenableAccount {
  readonly account: string;
  readonly provider: string;
  readonly identity: string;
}

/** A council of carers with one child each, of whom all have an account. */
export interface CouncilWithAccounts {
  readonly file: string;
  readonly key: string;
  readonly openable: readonly OpenableAccount[];
}

/**
 * Makes the ledger of a council with a year's calendar and some finalised periods. An account is a row as issuing leaves
 * it, without deriving a key for each: its file is random bytes, and nobody knows its identity but for a few.
 */
export async function makeCouncilWithAccounts(
  file: string,
  key: string,
  { carers, finalisedBefore }: { readonly carers: number; readonly finalisedBefore: number },
): Promise<CouncilWithAccounts> {
  const ledger = await openLedger({ path: file, key, create: true });
  let providers: string[];
  try {
    await prepareCouncil(ledger, { carers, childrenACarer: 1, finalisedBefore });
    providers = await ledger.read(async (books) => (await books.providers.list()).map(({ ref }) => ref));
  } finally {
    await ledger.close();
  }
  const identities = await Promise.all(Array.from({ length: OPENABLE }, newIdentity));
  const each = Math.max(1, Math.floor(providers.length / OPENABLE));
  const rows: AccountRow[] = [];
  const openable: OpenableAccount[] = [];
  for (const [index, provider] of providers.entries()) {
    const identity = index % each === 0 ? identities[index / each] : undefined;
    const row = accountRow(provider, identity ? await recipientOf(identity) : someRecipient());
    rows.push(row);
    if (identity) openable.push({ account: row.account, provider, identity });
  }
  insertAccounts(file, key, rows);
  return { file, key, openable };
}

type AccountRow = ReturnType<typeof accountRow>;

function accountRow(provider: string, recipient: string) {
  const userName = newUserName();
  return {
    provider,
    account: accountIdOf(userName),
    userName,
    recipient,
    accountFile: randomBytes(ACCOUNT_CLASS_BYTES + SEAL_BYTES),
  };
}

/** Every 32 bytes are a point of Curve25519. */
function someRecipient(): string {
  return bech32.encodeFromBytes('age', randomBytes(32));
}

function insertAccounts(file: string, key: string, rows: readonly AccountRow[]): void {
  const sqlite = openSqlite(file, key, { readonly: false });
  const signingKey = newSigningKey().public;
  try {
    const insert = sqlite.prepare(
      `INSERT INTO portal_account (provider_ref, account, user_name, state, credentials, recipient, signing_key,
        account_file, issued_by, issued_at) VALUES (?, ?, ?, 'active', 1, ?, ?, ?, ?, ?)`,
    );
    sqlite.transaction(() => {
      for (const { provider, account, userName, recipient, accountFile } of rows) {
        insert.run(provider, account, userName, recipient, signingKey, accountFile, OFFICER, ISSUED_AT);
      }
    })();
  } finally {
    sqlite.close();
  }
}

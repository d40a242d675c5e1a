import type { SyncKeyRow } from '../../../db/entities/sync-key';
import { recipientOf } from '../../../domain/sync/age-files';
import { isSignatureOf, signatureOf } from '../../../domain/sync/signed-text';
import { chainLeads } from '../../../domain/sync/signing-chain';
import type { Check } from './check';

/** The keys with which the team publishes: the trail has all of them but their secrets. */
export const syncKeysCheck: Check = {
  name: 'sync_keys',
  title:
    'Every key for the carers’ page fits its secret, and each signing key was endorsed by the one before it.',
  run: async ({ books }) => {
    const keys = await books.syncKeys.list();
    const faults: string[] = [];
    for (const key of keys) {
      if (!(await isWhole(key))) faults.push(`Key ${key.id}: its secret is not the one that belongs to it.`);
    }
    const signing = keys.filter(({ kind }) => kind === 'signing');
    const chain = signing.map(({ public: key, endorsedBy, endorsement }) => ({
      key,
      endorsedBy,
      endorsement,
    }));
    const [first, last] = [chain[0], chain.at(-1)];
    const isChain = first?.endorsedBy === null && chainLeads(chain, first.key, last!.key);
    if (first && !isChain) faults.push('A signing key was not endorsed by the one before it.');
    return { faults, counted: `${keys.length.toLocaleString('en-GB')} keys` };
  },
};

async function isWhole({ kind, public: key, secret }: SyncKeyRow): Promise<boolean> {
  try {
    if (kind === 'recipient') return (await recipientOf(secret)) === key;
    const context = 'carer-payments/signing-key/1';
    return isSignatureOf(context, key, { key, signature: signatureOf(context, key, secret) });
  } catch {
    // What is no key at all is not the one that belongs to it.
    return false;
  }
}

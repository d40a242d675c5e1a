import path from 'node:path';
import type { ledgerContract } from '../../preload/contract/ledger';
import type { Handlers } from '../door/context';

/** Writes a checked copy of the open ledger where the person said, and records that. */
export const backUpLedger: Handlers<typeof ledgerContract>['ledger.backup'] = async (context, { to }) => {
  const { ledger, change, progress } = context;
  const title = 'Making a backup';
  const { bytes, sha256 } = await ledger.backupTo(to, (done, total) =>
    progress({ title, done, total, state: 'running', cancellable: false }),
  );
  await ledger.transaction(async (books) => {
    const note = `${path.basename(to)}, SHA-256 ${sha256}`;
    await books.audit.append({ ...change, subjectKind: 'ledger', note });
  });
  progress({ title, done: 1, total: 1, state: 'done', cancellable: false });
  return { path: to, bytes, sha256 };
};

import { newIdentity, recipientOf } from '../../domain/sync/age-files';
import { openAccountFile } from '../../domain/sync/account-file';
import { changeCredentials, issueAccount } from '../../domain/sync/credentials';
import { newSigningKey } from '../../domain/sync/signed-text';
import { tenYearsOfCarersData } from '../../test/builders/carer-data';
import { carerData, publish } from '../../test/builders/publication';
import type { HostedFiles } from '../../test/portal-browser/portal-host';

/** A carer who has chosen a password before, as a host has them. */
export interface PublishedCarer {
  readonly files: HostedFiles;
  readonly userName: string;
  readonly password: string;
  readonly code: string;
}

const PASSWORD = 'Brown-Otter-57!';
const CODE = '402917';
/** The first list of a council of this size has about as many others beside this carer. */
const OTHERS = 160;

/** Publishes ten years of weekly payments for a carer whose keys are derived at the real cost. */
export async function publishedCarer(): Promise<PublishedCarer> {
  const key = newSigningKey();
  const publisher = { key: key.public, sequence: 0 };
  const publishedAt = new Date().toISOString();
  const recipients = [await recipientOf(await newIdentity())];
  const issued = await issueAccount({ publisher });
  const opened = await openAccountFile(issued.accountFile, issued.temporaryPassword);
  if (!opened.ok) throw new Error(opened.reason);
  const changed = await changeCredentials({
    secrets: opened.value,
    password: PASSWORD,
    code: CODE,
    publisher,
    recipients,
    sentAt: publishedAt,
  });
  const { identities, credentials } = changed.secrets;
  const account = {
    account: issued.account,
    credentials,
    accountFile: changed.accountFile,
    recipient: await recipientOf(identities[0]!),
    data: { ...tenYearsOfCarersData(), account: issued.account },
  };
  const other = await issueAccount({ publisher, workFactor: 1 });
  const others = Array.from({ length: OTHERS }, (_, index) => {
    const id = index.toString(16).padStart(other.account.length, '0');
    return { ...other, account: id, data: carerData(id) };
  });
  const host = await publish({ key, sequence: 1, publishedAt, recipients, accounts: [account, ...others] });
  return { files: Object.fromEntries(host), userName: issued.userName, password: PASSWORD, code: CODE };
}

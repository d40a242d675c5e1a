import { changeCredentials, issueAccount, type IssuedAccount } from '../../domain/sync/credentials';
import { openAccountFile } from '../../domain/sync/account-file';
import { passphraseOf } from '../../domain/sync/passphrases';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { Ledger } from '../../db/ledger-file/ledger';
import { receiveFile, type ReceivedFile } from '../sync/collect/receive';
import { ensureTeamKeys, type TeamKeys } from '../sync/team-keys';
import type { Story } from './story';
import { preparationDay } from './story-clock';

/** Nobody knows the passwords of the demo council's accounts: there is nothing to guess, and its set-up is quick. */
const WORK_FACTOR = 8;
const ACCOUNTS = 5;
const FILE_NAME = 'f00d5a1e0c3b4d2f9a8b7c6d5e4f3a2b.age';

/**
 * A few carers have accounts at the carers' page: one has signed in, one's was withdrawn, and a file that came by e-mail
 * could not be read. Nothing is published: where to is for whoever tries it to say.
 */
export async function setUpAccounts(story: Story, ledger: Ledger, period: PaymentPeriod): Promise<void> {
  const carers = await story.look(async (books) => (await books.providers.list()).slice(0, ACCOUNTS));
  let keys: TeamKeys | undefined;
  await story.act('Aisha Khan', 'accounts.issue', async (context) => {
    keys = await ensureTeamKeys(context);
  });
  const issued: IssuedAccount[] = [];
  for (const { ref } of carers) issued.push(await issueTo(story, ref, keys!));
  story.clock.goTo(preparationDay(period), '08:20');
  const files = [await firstSignIn(story, issued[0]!, keys!), UNREADABLE];
  for (const file of files) {
    const change = { user: 'Daniel Price', action: 'collect.files', at: story.clock.next() };
    await receiveFile({ ledger, change, identities: keys!.identities }, file);
  }
  await story.act('Daniel Price', 'accounts.withdraw', async ({ books, change }) => {
    const account = (await books.portalAccounts.ofProvider(carers.at(-1)!.ref))!;
    const withdrawn = { withdrawnBy: change.user, withdrawnAt: change.at };
    const withdrawnReason = 'Does not want to use the page: prefers letters.';
    await books.portalAccounts.save(
      { ...account, state: 'withdrawn', ...withdrawn, withdrawnReason },
      change,
    );
  });
}

/** What a mail program made of a file on its way. */
const UNREADABLE: ReceivedFile = {
  name: 'claim-march.age',
  cameFrom: 'file',
  bytes: new TextEncoder().encode('age-encryption.org/v1\n'),
};

async function issueTo(story: Story, provider: string, keys: TeamKeys): Promise<IssuedAccount> {
  const publisher = { key: keys.signing.public, sequence: 0 };
  const issued = await issueAccount({ publisher, workFactor: WORK_FACTOR });
  await story.act('Aisha Khan', 'accounts.issue', async ({ books, change }) => {
    await books.portalAccounts.add(
      {
        provider,
        account: issued.account,
        userName: issued.userName,
        state: 'issued',
        credentials: issued.credentials,
        recipient: issued.recipient,
        signingKey: issued.signingPublic,
        accountFile: Buffer.from(issued.accountFile),
        issuedBy: change.user,
        issuedAt: change.at,
        firstSignedInAt: null,
        withdrawnBy: null,
        withdrawnAt: null,
        withdrawnReason: null,
      },
      change,
    );
  });
  return issued;
}

/** The carer chooses a password, and the page sends what the team needs of it. */
async function firstSignIn(story: Story, issued: IssuedAccount, keys: TeamKeys): Promise<ReceivedFile> {
  const opened = await openAccountFile(issued.accountFile, passphraseOf(issued.temporaryPassword, null)!);
  if (!opened.ok) throw new Error(`an account of the demo council does not open: ${opened.reason}`);
  const { sealed } = await changeCredentials({
    secrets: opened.value,
    password: `Harrowmere-${crypto.randomUUID()}`,
    code: '470921',
    publisher: opened.value.publisher,
    recipients: [keys.recipient],
    sentAt: story.clock.next(),
    workFactor: WORK_FACTOR,
  });
  return { name: FILE_NAME, cameFrom: 'file', bytes: sealed.file };
}

import type { BooksReader } from '../../db/books';
import type { PortalAccountRow } from '../../db/entities/portal-account';
import type { IssuedAccount } from '../../domain/sync/credentials';
import type {
  AccountRow,
  accountsContract,
  IssuedCredentials,
  TeamKeyRow,
} from '../../preload/contract/accounts';
import type { JobProgress } from '../../preload/contract/jobs';
import type { ApplicationContext, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { makeLetters, saveLetters } from './account-letters';
import { applicationSealer, type Sealer } from './publish/sealer';
import { keychainCopies, type KeyCopies } from './key-copies';
import { ensureTeamKeys, makeTeamKeys, recallTeamKeys } from './team-keys';

type Services = Handlers<Omit<typeof accountsContract, 'accounts.printLetters' | 'accounts.viewAs'>>;

const listAccounts: Services['accounts.list'] = async ({ books }) => {
  const rowOf = await accountRows(books);
  const providers = await books.providers.list();
  return providers
    .map(({ ref, name }) => rowOf(ref, name))
    .sort((a, b) => a.providerName.localeCompare(b.providerName, 'en-GB'));
};

/** How to tell a carer's account: the one in use, else the last one that was withdrawn. Of one provider, or of all. */
async function accountRows(
  books: BooksReader,
  only?: string,
): Promise<(provider: string, name: string) => AccountRow> {
  const overview = await books.portalAccounts.overview(only);
  const accounts = new Map(overview.map((row) => [row.provider, row]));
  const one = only === undefined ? undefined : accounts.get(only)?.account;
  const publishedAt = await books.publications.lastWritten(one);
  const sentAt = await books.submissions.lastSent(one);
  const held = new Map((await books.publications.held()).map(({ account, why }) => [account, why]));
  return (provider, providerName) => {
    const account = accounts.get(provider);
    if (!account) return { ...NO_ACCOUNT, provider, providerName };
    return {
      provider,
      providerName,
      state: account.state,
      userName: account.userName,
      issuedAt: account.issuedAt,
      issuedBy: account.issuedBy,
      firstSignedInAt: account.firstSignedInAt,
      lastPublishedAt: publishedAt.get(account.account) ?? null,
      lastSubmissionAt: sentAt.get(account.account) ?? null,
      held: held.get(account.account) ?? null,
      withdrawnAt: account.withdrawnAt,
      withdrawnReason: account.withdrawnReason,
    };
  };
}

const NO_ACCOUNT: Omit<AccountRow, 'provider' | 'providerName'> = {
  state: 'none',
  userName: null,
  issuedAt: null,
  issuedBy: null,
  firstSignedInAt: null,
  lastPublishedAt: null,
  lastSubmissionAt: null,
  held: null,
  withdrawnAt: null,
  withdrawnReason: null,
};

/**
 * One transaction a carer, and as many at once as there are threads to derive keys on. Whoever cancels has whole accounts,
 * and their passwords; so it is where one is refused after others were issued: their passwords are known nowhere else.
 */
function issueWith(
  sealerOf: () => Pick<Sealer, 'issue' | 'parallel'>,
  copies: KeyCopies,
): Services['accounts.issue'] {
  return async (context, { providers }) => {
    await recallTeamKeys(context, copies);
    const wanted = [...new Set(providers)];
    const issued: IssuedCredentials[] = [];
    const refused: Refusal[] = [];
    const sealer = sealerOf();
    tellProgress(context, 0, wanted.length, 'running');
    for (let first = 0; first < wanted.length && refused.length === 0; first += sealer.parallel) {
      if (context.signal.aborted) break;
      const some = wanted.slice(first, first + sealer.parallel);
      for (const one of await Promise.allSettled(
        some.map((provider) => issueTo(context, provider, { sealer, copies })),
      )) {
        if (one.status === 'fulfilled') issued.push(one.value);
        else if (one.reason instanceof Refusal) refused.push(one.reason);
        else if (issued.length === 0) throw one.reason;
      }
      tellProgress(context, issued.length, wanted.length, 'running');
    }
    if (issued.length === 0 && refused[0]) throw refused[0];
    const state = issued.length === wanted.length ? 'done' : refused[0] ? 'failed' : 'cancelled';
    tellProgress(context, issued.length, wanted.length, state);
    return issued;
  };
}

function tellProgress(
  context: ApplicationContext,
  done: number,
  total: number,
  state: JobProgress['state'],
): void {
  context.progress({ title: 'Issuing accounts', done, total, state, cancellable: true });
}

async function issueTo(
  context: ApplicationContext,
  provider: string,
  { sealer, copies }: { readonly sealer: Pick<Sealer, 'issue'>; readonly copies: KeyCopies },
): Promise<IssuedCredentials> {
  const { ledger, change } = context;
  const {
    name,
    publisher,
    known,
    credentials: last,
  } = await ledger.transaction(async (books) => {
    const carer = found(
      await books.providers.find(provider),
      `There is no carer ${provider}. No account was issued.`,
    );
    const { signing } = await ensureTeamKeys({ books, change }, copies);
    const before = await books.portalAccounts.ofProvider(provider);
    const published = before ? await books.publications.lastCredentials(before.account) : 0;
    return {
      name: carer.name,
      publisher: { key: signing.public, sequence: await books.publications.lastSequence() },
      known: before,
      // A ledger that was restored goes on above what its carers have seen.
      credentials: Math.max(before?.credentials ?? 0, published),
    };
  });
  const issued = await sealer.issue({
    publisher,
    ...(known ? { userName: known.userName, credentials: last + 1 } : {}),
  });
  await ledger.transaction(async (books) => {
    const now = await books.portalAccounts.ofProvider(provider);
    if (now?.credentials !== known?.credentials) throw changedMeanwhile(provider);
    const facts = accountFacts(issued, context);
    if (now) await books.portalAccounts.save({ ...now, ...facts }, change);
    else await books.portalAccounts.add({ provider, ...facts }, change);
  });
  const { userName, temporaryPassword, credentials } = issued;
  return { provider, providerName: name, userName, temporaryPassword, credentials };
}

/** An account as it is kept once it was issued: its password is not in it. */
export function accountFacts(
  issued: IssuedAccount,
  { change }: Pick<ApplicationContext, 'change'>,
): Omit<PortalAccountRow, 'id' | 'provider'> {
  return {
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
  };
}

function changedMeanwhile(provider: string): Refusal {
  const message = `The account of ${provider} changed meanwhile: the carer’s own password was collected. Issue it again if it is still wanted.`;
  return new Refusal('changed_meanwhile', message);
}

const withdrawAccount: Services['accounts.withdraw'] = async ({ books, change }, { provider, reason }) => {
  const carer = found(await books.providers.find(provider), `There is no carer ${provider}.`);
  const account = found(await books.portalAccounts.ofProvider(provider), `${carer.name} has no account.`);
  const withdrawn = { withdrawnBy: change.user, withdrawnAt: change.at, withdrawnReason: reason };
  await books.portalAccounts.save({ ...account, state: 'withdrawn', ...withdrawn }, change);
  return (await accountRows(books, provider))(provider, carer.name);
};

async function keyRows(books: BooksReader): Promise<TeamKeyRow[]> {
  const keys = await books.syncKeys.list();
  const newest = new Set(
    (['signing', 'recipient'] as const).map((kind) => keys.findLast((key) => key.kind === kind)?.id),
  );
  return keys
    .map(({ id, kind, public: key, madeBy, madeAt }) => ({
      kind,
      public: key,
      madeBy,
      madeAt,
      inUse: newest.has(id),
    }))
    .reverse();
}

/** `sealer`: makes the accounts; tests take one whose passwords cost less, and copies of keys elsewhere. */
export function accountsCommandsWith(
  sealer: () => Pick<Sealer, 'issue' | 'parallel'>,
  copies: KeyCopies = keychainCopies,
): Services {
  return {
    'accounts.list': listAccounts,
    'accounts.read': async ({ books }, { provider }) => {
      const { name } = found(await books.providers.find(provider), `There is no carer ${provider}.`);
      return (await accountRows(books, provider))(provider, name);
    },
    'accounts.issue': issueWith(sealer, copies),
    'accounts.withdraw': withdrawAccount,
    'accounts.letters': makeLetters,
    'accounts.saveLetters': saveLetters,
    'accounts.keys': async ({ books }) => await keyRows(books),
    'accounts.changeKeys': async (context) => {
      await makeTeamKeys(context, copies);
      return await keyRows(context.books);
    },
  };
}

export const accountsCommands: Services = accountsCommandsWith(applicationSealer);

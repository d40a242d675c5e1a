import type { BooksReader } from '../../db/books';
import type { PortalAccountRow } from '../../db/entities/portal-account';
import { dayOfInstant } from '../../domain/calendar/dates';
import type { accountsContract, IssuedCredentials } from '../../preload/contract/accounts';
import type { PdfDocument } from '../../preload/contract/reports';
import { accountLettersDefinition, type AccountLetter } from '../documents/account-letter-definition';
import { applicationRenderer } from '../documents/application-renderer';
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';
import type { ApplicationContext, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { writeNewFile } from '../reports/write-files';
import { settingValue } from '../settings/settings-commands';

type Services = Handlers<Pick<typeof accountsContract, 'accounts.letters' | 'accounts.saveLetters'>>;

/** The letters as a PDF. The passwords come from the window that had them issued: here they are in no table. */
export const makeLetters: Services['accounts.letters'] = async (context, { credentials }) =>
  (await renderLetters(context, credentials)).document;

/** Writes the letters to a folder; that each was written is on record, with who did it and where. */
export const saveLetters: Services['accounts.saveLetters'] = async (context, { credentials, to }) => {
  const { document, accounts } = await renderLetters(context, credentials);
  const file = await writeNewFile(to, document.fileName, document.bytes);
  await context.ledger.transaction(async (books) => {
    for (const { id } of accounts) {
      const event = { subjectKind: 'portal_account', subjectRef: String(id), note: file } as const;
      await books.audit.append({ ...context.change, ...event });
    }
  });
  return { file };
};

interface Letters {
  readonly document: PdfDocument;
  readonly accounts: readonly PortalAccountRow[];
}

async function renderLetters(
  { ledger, at }: Pick<ApplicationContext, 'ledger' | 'at'>,
  credentials: readonly IssuedCredentials[],
): Promise<Letters> {
  const accounts: PortalAccountRow[] = [];
  const definition = await ledger.read(async (books): Promise<PdfDocumentDefinition> => {
    const letters: AccountLetter[] = [];
    for (const issued of credentials) {
      accounts.push(await accountOf(books, issued));
      letters.push(await letterTo(books, issued));
    }
    return accountLettersDefinition({
      organisation: {
        name: await settingValue(books, 'organisation.name'),
        contact: await settingValue(books, 'organisation.contact'),
      },
      pageAddress: await settingValue(books, 'sync.pageAddress'),
      writtenOn: dayOfInstant(at),
      letters,
    });
  });
  const [only] = credentials.length === 1 ? credentials : [];
  const fileName = only ? `account-letter-${only.provider}.pdf` : `account-letters-${dayOfInstant(at)}.pdf`;
  return { document: { fileName, bytes: await applicationRenderer().render(definition) }, accounts };
}

/** A letter with a password that opens nothing any more would only puzzle the carer. */
async function accountOf(
  books: BooksReader,
  { provider, providerName, userName, credentials }: IssuedCredentials,
): Promise<PortalAccountRow> {
  const account = await books.portalAccounts.ofProvider(provider);
  const isNewest = account?.userName === userName && account.credentials === credentials;
  if (isNewest && account.state === 'issued') return account;
  const message = `The account of ${providerName} changed since this password was issued. Issue a new one, and print its letter.`;
  throw new Refusal('changed_meanwhile', message);
}

async function letterTo(
  books: BooksReader,
  { provider, userName, temporaryPassword, credentials }: IssuedCredentials,
): Promise<AccountLetter> {
  const { ref, name, address, postcode } = found(
    await books.providers.find(provider),
    `There is no carer ${provider}.`,
  );
  return { carer: { ref, name, address, postcode }, userName, temporaryPassword, isRenewed: credentials > 1 };
}

import type { IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { Content, ContentTable } from '../../domain/documents/content';
import { letterhead, type Addressee } from '../../domain/documents/letterhead';
import { COLOURS, CONTENT_WIDTH, mm } from '../../domain/documents/page-design';
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';

/** What a carer needs to sign in for the first time. */
export interface AccountLetter {
  readonly carer: Addressee & { readonly ref: string };
  readonly userName: string;
  readonly temporaryPassword: string;
  /** The carer had a password before, which stops working. */
  readonly isRenewed: boolean;
}

export interface AccountLetters {
  readonly organisation: { readonly name: string; readonly contact: string };
  /** Where the page is; empty where nobody has said yet. */
  readonly pageAddress: string;
  readonly writtenOn: IsoDate;
  readonly letters: readonly AccountLetter[];
}

/** Letters with user name and temporary password, a page each. The temporary password is written down nowhere else. */
export function accountLettersDefinition(all: AccountLetters): PdfDocumentDefinition {
  const { organisation, letters, writtenOn } = all;
  return {
    title: letters.length === 1 ? titleOf(letters[0]!) : 'Letters with new accounts and passwords',
    author: organisation.name,
    createdOn: writtenOn,
    runningHead: '',
    foot: `Questions? ${organisation.contact === '' ? 'Ask the council’s team that pays carers.' : organisation.contact}\nPlease give your reference. Nobody at the council will ever ask for your password.`,
    isNumbered: false,
    watermark: null,
    content: letters.flatMap((letter, index) => [
      ...letterContent(letter, all),
      ...(index < letters.length - 1 ? [{ text: '', pageBreak: 'after' as const }] : []),
    ]),
  };
}

function letterContent(
  letter: AccountLetter,
  { organisation, pageAddress, writtenOn }: AccountLetters,
): Content[] {
  const { carer, userName } = letter;
  return [
    ...letterhead({
      organisation: organisation.name,
      title: titleOf(letter),
      addressee: carer,
      figure: ['User name', userName],
      facts: [
        ['Reference', carer.ref],
        ['Date', formatDate(writtenOn)],
      ],
    }),
    paragraph(`Dear ${carer.name},`),
    paragraph(letter.isRenewed ? RENEWED : FIRST),
    credentials(letter, pageAddress),
    {
      text: letter.isRenewed ? 'Signing in again' : 'Signing in for the first time',
      style: 'heading',
      margin: [0, 0, 0, 4],
    },
    ...steps(pageAddress),
    { text: 'If something goes wrong', style: 'heading', margin: [0, 8, 0, 4] },
    paragraph(
      'If the page does not accept this password yet, try again on the next working day: it works from the next time the team publishes. If you forget your password or code, or think that somebody else has read this letter, tell the team at once: you get a new letter, and the password before it stops working.',
    ),
  ];
}

const FIRST =
  'On the carers’ page you can see what you are paid and why, send claims, and write to the team, from a computer or a phone. This letter has what you need to sign in for the first time. Once you have chosen a password of your own, the one in this letter no longer works: please destroy the letter then.';

const RENEWED =
  'You have a new temporary password for the carers’ page; your user name stays the same. The password and the security code that you had stop working. Once you have chosen a password of your own, the one in this letter no longer works: please destroy the letter then.';

function titleOf({ isRenewed }: AccountLetter): string {
  return isRenewed ? 'Your new password for the carers’ page' : 'Your account for the carers’ page';
}

function paragraph(text: string): Content {
  return { text, fontSize: 10.5, lineHeight: 1.2, margin: [0, 0, 0, 10] };
}

const LABEL_WIDTH = mm(42);

/** Large, in groups, and far enough apart to be typed letter by letter. */
function credentials({ userName, temporaryPassword }: AccountLetter, pageAddress: string): ContentTable {
  const rows: [string, string, number][] = [
    ['Address of the page', pageAddress === '' ? 'Please ask the team' : pageAddress, 13],
    ['User name', userName, 18],
    ['Temporary password', temporaryPassword, 18],
  ];
  return {
    layout: 'ruled',
    margin: [0, 2, 0, 14],
    table: {
      widths: [LABEL_WIDTH, CONTENT_WIDTH - LABEL_WIDTH - 14],
      dontBreakRows: true,
      body: rows.map(([label, value, fontSize], index) => [
        { text: label, color: COLOURS.quiet, fontSize: 10, margin: [0, (fontSize - 10) / 2 + 4, 0, 4] },
        {
          text: value,
          fontSize,
          bold: index > 0,
          margin: [0, 4, 0, 4],
          ...(index > 0 ? { characterSpacing: 1.5 } : {}),
        },
      ]),
    },
  };
}

function steps(pageAddress: string): Content[] {
  const where = pageAddress === '' ? 'the address that the team gives you' : pageAddress;
  return [
    `Open ${where} in an up-to-date browser, such as Chrome. Type the address exactly: do not search for it.`,
    'Type your user name and the temporary password. Capitals and hyphens make no difference here, and there are no letters o, l or i and no digits 0, 1 or 5 in them.',
    'Choose a password of your own: 9 or more characters, with lower and upper case letters, numbers and symbols. Choose a security code of six digits as well.',
    'From then on you sign in with your user name, your password and your security code. Keep them to yourself: nobody can look them up for you, and nobody can sign in as you without them.',
  ].map((text, index) => ({
    columnGap: 6,
    margin: [0, 0, 0, 5],
    columns: [
      { width: mm(6), text: `${index + 1}.`, fontSize: 10.5, bold: true },
      { width: '*', text, fontSize: 10.5, lineHeight: 1.2 },
    ],
  }));
}

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
    title: letters.length === 1 ? 'Your account at the carers’ page' : 'Letters with new accounts',
    author: organisation.name,
    createdOn: writtenOn,
    runningHead: '',
    foot: `Questions? ${organisation.contact === '' ? 'Ask the council’s team that pays carers.' : organisation.contact}\nPlease give your reference. Nobody of the council ever asks for your password.`,
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
      title: 'Your account at the carers’ page',
      addressee: carer,
      figure: ['User name', userName],
      facts: [
        ['Reference', carer.ref],
        ['Date', formatDate(writtenOn)],
      ],
    }),
    paragraph(
      'At the carers’ page you see what you are paid and why, send claims, and write to the team, on a computer or a phone. This letter has what you need to sign in for the first time. Once you have chosen a password of your own, this letter opens nothing any more: then please destroy it.',
    ),
    credentials(letter, pageAddress),
    { text: 'Signing in for the first time', style: 'heading', margin: [0, 0, 0, 4] },
    ...steps(pageAddress),
    { text: 'If something goes wrong', style: 'heading', margin: [0, 8, 0, 4] },
    paragraph(
      'If the page does not know you yet, try again on the next working day: the account works from the next time the team publishes. If you forget your password or code, or think that somebody else has read this letter, tell the team at once: they send you a new letter, and what was before stops working.',
    ),
  ];
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
    'From then on you sign in with your user name, your password and your security code. Keep them to yourself: nobody can look them up for you, and nobody else can open what is sealed for you.',
  ].map((text, index) => ({
    columnGap: 6,
    margin: [0, 0, 0, 5],
    columns: [
      { width: mm(6), text: `${index + 1}.`, fontSize: 10.5, bold: true },
      { width: '*', text, fontSize: 10.5, lineHeight: 1.2 },
    ],
  }));
}

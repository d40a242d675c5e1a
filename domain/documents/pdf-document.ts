import type { Content } from './content';
import type { IsoDate } from '../calendar/dates';

/**
 * A document to be made into a PDF, as plain data: no functions, so that it can be sent to another thread, and nothing
 * about fonts or margins, so that every document looks alike (`page-design.ts`).
 */
export interface PdfDocumentDefinition {
  readonly title: string;
  /** The organisation that sends it. */
  readonly author: string;
  /** Written into the file as the day it was made: the same document gives the same bytes on any day. */
  readonly createdOn: IsoDate;
  /** What the document says, in pdfmake's terms, but with texts, tables and lines only. */
  readonly content: readonly Content[];
  /** Stands at the head of every page but the first, which has its own. */
  readonly runningHead: string;
  /** Stands at the foot of every page, before the page's number. */
  readonly foot: string;
  /** False where its pages go to different people, each of whom has one. */
  readonly isNumbered?: boolean;
  /** Written across every page: "Draft – not yet paid". */
  readonly watermark: string | null;
}

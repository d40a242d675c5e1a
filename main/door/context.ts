import type { z } from 'zod';
import type { Books, BooksReader } from '../../db/books';
import type { Ledger } from '../../db/ledger-file/ledger';
import type { Command } from '../../preload/contract/command';
import type { JobProgress } from '../../preload/contract/jobs';
import type { SignedInUser } from '../../preload/contract/users';
import type { Session } from './session';

/** Who changes what, when: every audited write of a repository takes one. */
export interface Change {
  readonly user: string;
  readonly at: string;
  readonly action: string;
  readonly note?: string;
}

/** What every service knows: who asks, when, and the session, where signing in and out are done. */
export interface HostContext {
  /** For commands that anyone may call before signing in: an empty name without roles. */
  readonly user: SignedInUser;
  /** The instant at which the command began, in ISO form with Z. */
  readonly at: string;
  readonly session: Session;
  /** Tells how far long work is. */
  progress(progress: Omit<JobProgress, 'job'>): void;
  /** Aborted when the person cancels. */
  readonly signal: AbortSignal;
}

/** Long work on the open ledger: it opens its own reads and transactions. */
export interface ApplicationContext extends HostContext {
  readonly ledger: Ledger;
  readonly change: Change;
}

/** What a query works with: the books, to read. */
export interface QueryContext extends HostContext {
  readonly ledger: Ledger;
  readonly books: BooksReader;
}

/** What a change works with: the books inside one transaction, and the audit's word for what is done. */
export interface ChangeContext extends ApplicationContext {
  readonly books: Books;
}

interface Contexts {
  query: QueryContext;
  change: ChangeContext;
  application: ApplicationContext;
  host: HostContext;
  window: never;
}

/** The services behind a part of the contract: one function a command, already checked at the door. */
export type Handlers<Part extends Record<string, Command>> = {
  readonly [Name in keyof Part]: (
    context: Contexts[Part[Name]['effect']],
    input: z.output<Part[Name]['input']>,
  ) => Promise<Part[Name] extends Command<z.ZodType, infer Output> ? Output : never>;
};

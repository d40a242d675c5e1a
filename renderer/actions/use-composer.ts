import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { whatIsUnfilled } from '../../domain/actions/templates';
import type { ActionDetail, ActionRow, MessageOrigin } from '../../preload/contract/actions';
import { asCommandFailure, CommandFailure } from '../bridge/command-failure';
import { useCommand } from '../bridge/use-command';
import { attachedFile, fileToSend, type AttachedFile } from './attached-files';
import {
  CARER_VERBS,
  COMPOSER_VERBS,
  firstVerb,
  fromOf,
  possibleCarerVerbs,
  possibleVerbs,
  sheetOf,
  type CarerVerb,
  type ComposerVerb,
  type Sheet,
} from './composer-verbs';
import { useLedgerDraft } from './ledger-draft';

const sheet = z.object({ text: z.string(), files: z.array(attachedFile).readonly() });
const writing = z.object({
  verb: z.enum(COMPOSER_VERBS),
  carerVerb: z.enum(CARER_VERBS),
  origin: z.enum(['email', 'telephone', 'letter']),
  sheets: z.object({ toCarer: sheet, note: sheet, fromCarer: sheet }),
});

/** Everything that somebody is writing under one thread. */
export type Writing = z.infer<typeof writing>;

const BLANK = { text: '', files: [] } as const;

export function emptyWriting(action: ActionRow): Writing {
  return {
    verb: firstVerb(action),
    carerVerb: 'reply',
    origin: 'email',
    sheets: { toCarer: BLANK, note: BLANK, fromCarer: BLANK },
  };
}

/** What a draft holds; null where nothing, or nothing that can be read. */
export function writingOf(draft: unknown): Writing | null {
  const read = writing.safeParse(draft);
  return read.success && hasWords(read.data) ? read.data : null;
}

export function hasWords({ sheets }: Writing): boolean {
  return Object.values(sheets).some(({ text, files }) => text.trim() !== '' || files.length > 0);
}

/** The same, with another text or other files on one sheet. */
export function withSheet(before: Writing, on: Sheet, changed: Partial<Writing['sheets'][Sheet]>): Writing {
  return { ...before, sheets: { ...before.sheets, [on]: { ...before.sheets[on], ...changed } } };
}

export interface Composer {
  readonly verb: ComposerVerb;
  readonly carerVerb: CarerVerb;
  readonly origin: Exclude<MessageOrigin, 'portal'>;
  readonly text: string;
  readonly files: readonly AttachedFile[];
  readonly verbs: readonly ComposerVerb[];
  readonly carerVerbs: readonly CarerVerb[];
  readonly busy: boolean;
  readonly failure: CommandFailure | null;
  /** True while what was kept before of this sheet is still as it was. */
  readonly restored: boolean;
  readonly choose: (changed: Partial<Pick<Writing, 'verb' | 'carerVerb' | 'origin'>>) => void;
  readonly write: (changed: { text?: string; files?: readonly AttachedFile[] }) => void;
  /** Throws away this sheet; the others stay. */
  readonly discard: () => void;
  /** Keeps now what is written: the field is left. */
  readonly keepNow: () => void;
  /** Sends it; gives the thread as it then is, or null where it was refused or is empty. */
  readonly send: () => Promise<ActionDetail | null>;
}

/** A carer never reads the braces of a message that is often written. */
function refuseUnfilled(text: string): void {
  const message = whatIsUnfilled(text);
  if (message !== null)
    throw new CommandFailure({ code: 'bad_input', message: `${message} Nothing was sent.` });
}

/** What is being written under a thread, kept as a draft of this person alone until it is sent. */
export function useComposer(action: ActionRow, draft: unknown): Composer {
  const sendIt = useCommand('actions.write');
  const queries = useQueryClient();
  const ledgerDraft = useLedgerDraft(action.id);
  const [{ now, restored }, setState] = useState(() => {
    const kept = writingOf(draft);
    return { now: kept ?? emptyWriting(action), restored: kept !== null };
  });
  const [failure, setFailure] = useState<CommandFailure | null>(null);
  const set = (next: Writing): void => {
    setState({ now: next, restored: false });
    ledgerDraft.keep(hasWords(next) ? next : null);
  };
  const verbs = possibleVerbs(action);
  const carerVerbs = possibleCarerVerbs(action);
  // The thread may have been closed or reopened since this was written.
  const verb = verbs.includes(now.verb) ? now.verb : firstVerb(action);
  const carerVerb = carerVerbs.includes(now.carerVerb) ? now.carerVerb : (carerVerbs[0] ?? 'reply');
  const { text, files } = now.sheets[sheetOf(verb)];
  return {
    verb,
    carerVerb,
    origin: now.origin,
    text,
    files,
    verbs,
    carerVerbs,
    busy: sendIt.isPending,
    failure,
    restored: restored && (text !== '' || files.length > 0),
    choose: (changed) => set({ ...now, verb, carerVerb, ...changed }),
    write: (changed) => set(withSheet({ ...now, verb }, sheetOf(verb), changed)),
    discard: () => set(withSheet({ ...now, verb }, sheetOf(verb), BLANK)),
    keepNow: () => void ledgerDraft.flush(),
    send: async () => {
      if (sendIt.isPending || (verb !== 'close' && text.trim() === '')) return null;
      setFailure(null);
      try {
        if (sheetOf(verb) === 'toCarer') refuseUnfilled(text);
        // Before it is sent: a draft that is kept after it would be there to be sent again.
        await ledgerDraft.flush();
        const after = await sendIt.mutateAsync({
          id: action.id,
          verb: verb === 'fromCarer' ? carerVerb : verb,
          body: text,
          attachments: files.map(fileToSend),
          from: fromOf(verb, now.origin),
        });
        // At once: the next key acts on the thread as it now stands.
        queries.setQueryData(['actions.read', { id: action.id }], after);
        ledgerDraft.dropped();
        const rest = { ...withSheet(now, sheetOf(verb), BLANK), verb: firstVerb(after.action) };
        setState({ now: rest, restored: false });
        if (hasWords(rest)) ledgerDraft.keep(rest);
        return after;
      } catch (error) {
        setFailure(asCommandFailure(error));
        return null;
      }
    },
  };
}

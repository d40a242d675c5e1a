import { useState } from 'react';
import type { SubmittedMessage } from '../../domain/sync/submission';
import { useFiles, type ChosenFiles } from '../files/use-files';
import type { FieldError } from '../govuk/error-summary';
import { readWords } from '../sending/read-words';
import type { SentSubmission } from '../sending/sent-submission';
import { useDesk } from '../session/carer-session';
import { bodyErrors, fileErrors, NOT_MADE_READY } from './message-errors';
import type { ShownThread } from './threads';
import { useMessageDraft } from './use-message-draft';

type Verb = SubmittedMessage['verb'];

/** A message of a thread, while it is written and sent. */
export interface MessageInWriting {
  readonly verb: Verb | null;
  readonly body: string;
  readonly files: ChosenFiles;
  /** Said while it is made ready and sent. */
  readonly busy: string | null;
  /** The last one that was sent from here. */
  readonly sent: SentSubmission | null;
  /** What stands in the form was written before. */
  readonly isWrittenBefore: boolean;
  readonly setVerb: (verb: Verb) => void;
  /** What is typed is kept as a draft. */
  readonly write: (body: string) => void;
  readonly send: () => Promise<void>;
}

/** Its page shows `onErrors` too. */
export function useMessage(
  { thread }: ShownThread,
  onErrors: (errors: readonly FieldError[]) => void,
): MessageInWriting {
  const { outbox } = useDesk();
  const draft = useMessageDraft();
  const [verb, setVerb] = useState<Verb | null>(null);
  const [body, setBody] = useState(draft.before?.body ?? '');
  const [busy, setBusy] = useState<string | null>(null);
  const [sent, setSent] = useState<SentSubmission | null>(null);
  const files = useFiles();

  async function send(): Promise<void> {
    const found = [...messageErrors(verb, body), ...fileErrors(files)];
    onErrors(found);
    if (found.length > 0 || verb === null) return;
    setBusy('Sending…');
    const attachments = files.attachments();
    const message = { kind: 'message', thread, verb, body: readWords(body), attachments } as const;
    try {
      setSent(await outbox.send(message, clear));
    } catch {
      onErrors([NOT_MADE_READY]);
    }
    setBusy(null);
  }

  /** The message stands in the thread now. */
  function clear(): void {
    draft.forget();
    setBody('');
    setVerb(null);
    files.clear();
  }

  function write(words: string): void {
    setBody(words);
    draft.write({ title: '', body: words });
  }

  const isWrittenBefore = draft.before !== null && sent === null && busy === null;
  return { verb, body, files, busy, sent, isWrittenBefore, setVerb, write, send };
}

function messageErrors(verb: Verb | null, body: string): FieldError[] {
  const words = bodyErrors(body, { mayBeEmpty: verb === 'request_closure' });
  return verb === null ? [{ field: 'verb', text: 'Select what you want to do' }, ...words] : words;
}

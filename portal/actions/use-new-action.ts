import { useState } from 'react';
import type { CarerData } from '../../domain/sync/carer-data';
import { MOST_TITLE_CHARACTERS } from '../../domain/sync/submission';
import { useFiles, type ChosenFiles } from '../files/use-files';
import type { FieldError } from '../govuk/error-summary';
import { readLine, readWords } from '../sending/read-words';
import { useDesk, useSession } from '../session/carer-session';
import { goTo, usePageAddress } from '../shell/use-address';
import type { ActionChoices, MessageWritten } from './message-drafts';
import { bodyErrors, fileErrors, NOT_MADE_READY } from './message-errors';
import { askedAbout, stillThere } from './relates-to';
import type { useMessageDraft } from './use-message-draft';

/** What one chooses from, by what an action is related to. */
export const WHICH = { payment: 'Which payment', client: 'Which child', claim: 'Which claim' } as const;

export interface NewActionWritten extends ActionChoices {
  readonly title: string;
  readonly body: string;
}

interface NewActionFilled {
  readonly written: NewActionWritten;
  readonly set: (change: Partial<NewActionWritten>) => void;
  readonly files: ChosenFiles;
  readonly errors: readonly FieldError[];
  /** What is said while it is sent; null: it is not. */
  readonly busy: string | null;
  readonly create: () => Promise<void>;
}

/** Begins with what is asked about and with what was kept of `draft`, and keeps what is written. */
export function useNewAction(draft: ReturnType<typeof useMessageDraft>): NewActionFilled {
  const { data } = useSession();
  const { outbox } = useDesk();
  const { query } = usePageAddress();
  const [written, setWritten] = useState<NewActionWritten>(() => ({
    ...begun(data, query),
    ...keptOf(data, draft.before),
  }));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const files = useFiles();
  const set = (change: Partial<NewActionWritten>): void => {
    const now = { ...written, ...change };
    setWritten(now);
    // It is kept as what is sent by now, and no draft any more.
    if (busy !== null) return;
    draft.write({
      title: now.title,
      body: now.body,
      choices: { type: now.type, kind: now.kind, ref: now.ref },
    });
  };

  async function create(): Promise<void> {
    const found = [...problemsOf(written), ...fileErrors(files)];
    setErrors(found);
    if (found.length > 0) return;
    setBusy('Sending…');
    try {
      const { type, kind, ref, title, body } = written;
      const action = {
        type,
        relatesTo: { kind, ref },
        title: readLine(title),
        body: readWords(body),
        attachments: files.attachments(),
      };
      const { id } = await outbox.send({ kind: 'action', action }, () => draft.forget());
      goTo(`#/sent/${id}`);
    } catch {
      setBusy(null);
      setErrors([NOT_MADE_READY]);
    }
  }
  return { written, set, files, errors, busy, create };
}

/** What was written and chosen before; of the choices, those that there still are. */
function keptOf(data: CarerData, before: MessageWritten | null): Partial<NewActionWritten> {
  if (!before) return {};
  const { title, body, choices } = before;
  if (!choices) return { title, body };
  const type = data.actionTypes.some(({ code }) => code === choices.type) ? choices.type : '';
  return { title, body, type, ...stillThere(data, choices) };
}

function begun(data: CarerData, query: URLSearchParams): NewActionWritten {
  const about = askedAbout(data, query);
  const isPayment = about.kind === 'payment' && data.actionTypes.some(({ code }) => code === 'payment-query');
  return { ...about, type: isPayment ? 'payment-query' : '', title: '', body: '' };
}

function problemsOf({ type, kind, ref, title, body }: NewActionWritten): FieldError[] {
  const found: FieldError[] = [];
  if (type === '') found.push({ field: 'type', text: 'Select a type' });
  if (kind !== 'none' && ref === '')
    found.push({ field: 'related-ref', text: `Select ${WHICH[kind].toLowerCase()} it is about` });
  const titleLength = readLine(title).length;
  if (titleLength === 0) found.push({ field: 'title', text: 'Enter a title' });
  if (titleLength > MOST_TITLE_CHARACTERS)
    found.push({ field: 'title', text: `Enter a title of at most ${MOST_TITLE_CHARACTERS} characters` });
  return [...found, ...bodyErrors(body)];
}

import { useState } from 'react';
import { refusalOf } from '../../domain/actions/thread';
import { MOST_ATTACHMENTS, MOST_TEXT_CHARACTERS, type SubmittedMessage } from '../../domain/sync/submission';
import { FileChoice } from '../files/file-choice';
import { useFiles } from '../files/use-files';
import type { FieldError } from '../govuk/error-summary';
import { Form } from '../govuk/form';
import { NotificationBanner } from '../govuk/notification-banner';
import { Radios } from '../govuk/radios';
import { TextArea } from '../govuk/text-area';
import type { SentSubmission } from '../sending/sent-submission';
import { DeliveryWords } from '../sending/delivery-words';
import { useDesk } from '../session/carer-session';
import { readWords } from '../sending/read-words';
import { ASSIGNED, TEAM } from './action-words';
import type { ShownThread } from './threads';
import { useMessageDraft } from './use-message-draft';
import { WrittenBefore } from './written-before';

/** The id of the heading above the form. */
export const WRITE_HEADING = 'write';

type Verb = SubmittedMessage['verb'];

interface MessageFormProps {
  readonly thread: ShownThread;
  /** Its page shows them too, above its heading. */
  readonly errors: readonly FieldError[];
  readonly onErrors: (errors: readonly FieldError[]) => void;
}

/** Comment, Reply and Request closure, as the carers' guide has them. */
export function MessageForm({ thread, errors, onErrors: setErrors }: MessageFormProps) {
  const { outbox } = useDesk();
  const [verb, setVerb] = useState<Verb | null>(null);
  const draft = useMessageDraft();
  const [body, setBody] = useState(draft.before?.body ?? '');
  const [busy, setBusy] = useState<string | null>(null);
  const [sent, setSent] = useState<SentSubmission | null>(null);
  const files = useFiles();

  async function send(): Promise<void> {
    const found = [
      ...messageErrors(verb, body),
      ...(files.problem === null ? [] : [fileError(files.problem)]),
    ];
    setErrors(found);
    if (found.length > 0 || verb === null) return;
    setBusy('Sending…');
    const attachments = files.attachments();
    const message = {
      kind: 'message',
      thread: thread.thread,
      verb,
      body: readWords(body),
      attachments,
    } as const;
    try {
      setSent(await outbox.send(message, clear));
    } catch {
      setErrors([
        { text: 'Sorry, it could not be made ready for sending. Load the page again, and try once more' },
      ]);
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

  return (
    <>
      {sent && (
        <NotificationBanner key={sent.id} isSuccess={sent.delivery === 'sent'}>
          <DeliveryWords id={sent.id} />
        </NotificationBanner>
      )}
      <h2 className="govuk-heading-m portal-no-print" id={WRITE_HEADING} tabIndex={-1}>
        Write to {TEAM}
      </h2>
      {draft.before && !sent && busy === null && <WrittenBefore />}
      <Form submit="Send" busy={busy} onSubmit={() => void send()}>
        <Radios
          id="verb"
          label="What do you want to do?"
          errors={errors}
          value={verb}
          options={verbsOf(thread)}
          onChange={setVerb}
        />
        <TextArea
          id="body"
          label={verb === 'request_closure' ? 'Your message (optional)' : 'Your message'}
          errors={errors}
          value={body}
          onChange={(words) => {
            setBody(words);
            draft.write({ title: '', body: words });
          }}
          most={MOST_TEXT_CHARACTERS}
        />
        <FileChoice
          id="files"
          label="Attach files (optional)"
          errors={errors}
          files={files.files}
          sizes={files.files.map(({ bytes }) => bytes.length)}
          most={MOST_ATTACHMENTS}
          onAdd={files.add}
          onRemove={files.remove}
        />
      </Form>
    </>
  );
}

function fileError(text: string): FieldError {
  return { field: 'files', text };
}

/** What the carer may do now, each with a word on what it does. */
function verbsOf({ state, closureRequested, assignedTo }: ShownThread) {
  const options = [
    {
      value: 'comment',
      text: 'Comment',
      hint: `Adds something. It stays assigned to ${assignedTo === 'carer' ? 'you' : ASSIGNED.team}.`,
    },
    { value: 'reply', text: 'Reply', hint: `Answers. It is then assigned to ${TEAM}.` },
    {
      value: 'request_closure',
      text: 'Request closure',
      hint: 'For what is settled. The team closes it, and nothing more can be written then.',
    },
  ] as const;
  const stands = { state, closureRequested, mergedInto: null };
  return options.filter(
    ({ value }) =>
      refusalOf(stands, value === 'request_closure' ? 'closure_request' : value, 'carer') === null,
  );
}

function messageErrors(verb: Verb | null, body: string): FieldError[] {
  const found: FieldError[] = [];
  if (verb === null) found.push({ field: 'verb', text: 'Select what you want to do' });
  const length = readWords(body).length;
  if (length === 0 && verb !== 'request_closure') found.push({ field: 'body', text: 'Enter your message' });
  if (length > MOST_TEXT_CHARACTERS)
    found.push({
      field: 'body',
      text: `Enter a message of at most ${MOST_TEXT_CHARACTERS.toLocaleString('en-GB')} characters`,
    });
  return found;
}

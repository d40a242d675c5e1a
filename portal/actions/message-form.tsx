import { refusalOf } from '../../domain/actions/thread';
import type { FieldError } from '../govuk/error-summary';
import { Form } from '../govuk/form';
import { NotificationBanner } from '../govuk/notification-banner';
import { Radios } from '../govuk/radios';
import { DeliveryWords } from '../sending/delivery-words';
import { ASSIGNED, TEAM } from './action-words';
import { MessageFields } from './message-fields';
import type { ShownThread } from './threads';
import { useMessage } from './use-message';
import { WrittenBefore } from './written-before';

/** The id of the heading above the form. */
export const WRITE_HEADING = 'write';

interface MessageFormProps {
  readonly thread: ShownThread;
  /** Its page shows them too, above its heading. */
  readonly errors: readonly FieldError[];
  readonly onErrors: (errors: readonly FieldError[]) => void;
}

/** Comment, Reply and Request closure, as the carers' guide has them. */
export function MessageForm({ thread, errors, onErrors }: MessageFormProps) {
  const message = useMessage(thread, onErrors);
  const { verb, body, files, busy, sent } = message;
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
      {message.isWrittenBefore && <WrittenBefore />}
      <Form submit="Send" busy={busy} onSubmit={() => void message.send()}>
        <Radios
          id="verb"
          label="What do you want to do?"
          errors={errors}
          value={verb}
          options={verbsOf(thread)}
          onChange={message.setVerb}
        />
        <MessageFields
          label={verb === 'request_closure' ? 'Your message (optional)' : 'Your message'}
          body={body}
          files={files}
          errors={errors}
          onBody={message.write}
        />
      </Form>
    </>
  );
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

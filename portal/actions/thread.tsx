import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { FieldError } from '../govuk/error-summary';
import { Disclosure } from '../govuk/disclosure';
import { InsetText } from '../govuk/inset-text';
import { SummaryList } from '../govuk/summary-list';
import { Tag } from '../govuk/tag';
import { deliveryTag } from '../sending/delivery-tags';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { usePageAddress } from '../shell/use-address';
import { ASSIGNED, ENTRY_WORDS, TEAM } from './action-words';
import { MessageForm, WRITE_HEADING } from './message-form';
import type { ShownEntry, ShownThread } from './threads';
import { useThreads } from './use-threads';
import { WrittenTooLate } from './written-too-late';

/** `#/actions/12`: a thread that the team has. */
export function PublishedThread() {
  const { params } = usePageAddress();
  const thread = useThreads().find(
    ({ thread: name }) => typeof name === 'number' && String(name) === params['id'],
  );
  return thread ? <Thread thread={thread} /> : <NotFound />;
}

/** `#/actions/sent/…`: a thread that is on its way; once it is published, the same under its number. */
export function SentThread() {
  const { params } = usePageAddress();
  const { data } = useSession();
  const published = data.actions.find(({ submission }) => submission === params['submission']);
  const thread = useThreads().find(({ thread: name }) =>
    typeof name === 'number' ? name === published?.id : name.submission === params['submission'],
  );
  return thread ? <Thread thread={thread} /> : <NotFound />;
}

function Thread({ thread }: { readonly thread: ShownThread }) {
  const { desk } = useSession();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { title, typeName, about, state, assignedTo, entries, thread: name } = thread;
  return (
    <Page
      title={typeof name === 'number' ? `Action ${name}` : 'Action on its way'}
      caption={typeName}
      back="#/actions"
      errors={errors}
    >
      <h2 className="govuk-heading-m portal-wraps">{title}</h2>
      <SummaryList
        rows={[
          ['About', about === '' ? null : about],
          ['Assigned to', state === 'closed' ? null : ASSIGNED[assignedTo]],
          ['State', stateWords(thread)],
        ]}
      />
      <h2 className="govuk-heading-m">Messages</h2>
      {desk && state === 'open' && entries.length > WITHOUT_A_LINK && <ToWriting />}
      <Messages entries={entries} />
      {desk && state === 'open' && <MessageForm thread={thread} errors={errors} onErrors={setErrors} />}
      {desk && state === 'closed' && <WrittenTooLate />}
      {state === 'closed' && (
        <InsetText>
          This action is closed. If there is something more, begin a{' '}
          {desk ? (
            <a className="govuk-link" href="#/actions/new">
              new action
            </a>
          ) : (
            'new action'
          )}
          .
        </InsetText>
      )}
    </Page>
  );
}

/** With more messages than these it is far to where something is written. */
const WITHOUT_A_LINK = 3;
/** So many are read in one go, the last ones; those before them are folded away. */
const AT_ONCE = 10;

/** Not by the browser's address: that is where the portal's pages have theirs. */
function ToWriting() {
  return (
    <p className="govuk-body portal-no-print">
      <button
        type="button"
        className="portal-link-button govuk-link"
        onClick={() => {
          const heading = document.getElementById(WRITE_HEADING);
          heading?.scrollIntoView();
          heading?.focus({ preventScroll: true });
        }}
      >
        Write a message
      </button>
    </p>
  );
}

function Messages({ entries }: Pick<ShownThread, 'entries'>) {
  const [earlier, latest] = [entries.slice(0, -AT_ONCE), entries.slice(-AT_ONCE)];
  return (
    <>
      {earlier.length > 0 && (
        <Disclosure
          summary={earlier.length === 1 ? '1 earlier message' : `${earlier.length} earlier messages`}
        >
          <MessageList entries={earlier} />
        </Disclosure>
      )}
      <MessageList entries={latest} />
    </>
  );
}

function MessageList({ entries }: Pick<ShownThread, 'entries'>) {
  return (
    <ol className="govuk-list portal-messages">
      {entries.map((entry, index) => (
        <Message key={`${entry.at}${index}`} entry={entry} />
      ))}
    </ol>
  );
}

function stateWords({ state, closureRequested }: ShownThread): string {
  if (state === 'closed') return 'Closed';
  return closureRequested ? 'Open; you have asked for it to be closed' : 'Open';
}

function Message({ entry: { kind, side, at, body, attachments, sent } }: { readonly entry: ShownEntry }) {
  return (
    <li className={`portal-message portal-message--${side}`}>
      <p className="govuk-body-s portal-message__head">
        <strong>{side === 'carer' ? 'You' : TEAM}</strong> {ENTRY_WORDS[kind]}
        <span className="portal-detail">{formatInstant(at)}</span>
      </p>
      {body !== '' && <p className="govuk-body portal-lines">{body}</p>}
      {attachments.length > 0 && <p className="govuk-body-s portal-wraps">With {attachments.join(', ')}</p>}
      {sent && (
        <p className="govuk-body-s">
          <a className="govuk-link" href={`#/sent/${sent.id}`}>
            <Tag {...deliveryTag(sent)} />
            <span className="govuk-visually-hidden">: see what became of it</span>
          </a>
          {sent.setAside !== null && ` ${sent.setAside}`}
        </p>
      )}
    </li>
  );
}

import { useRef, useState } from 'react';
import { useStore } from '../kept/store';
import { useDesk } from '../session/carer-session';
import type { MessageDraft } from './message-drafts';

const MOST_SHOWN = 50;

/** Above the actions: messages that were begun, each leading back to where it was. */
export function UnsentMessages() {
  const { messages } = useDesk();
  const drafts = useStore(messages.drafts);
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  // After the last was removed, for who is told so and has the focus here.
  if (drafts.length === 0 && said === '') return null;

  function remove(draft: MessageDraft): void {
    messages.forget(draft.address);
    setSaid(`Removed: ${firstWords(draft)}`);
    heading.current?.focus();
  }

  return (
    <div className="govuk-inset-text">
      <h2 className="govuk-heading-s" ref={heading} tabIndex={-1}>
        Begun and not sent
      </h2>
      <p className="govuk-body portal-quiet portal-wraps" role="status">
        {said}
      </p>
      <ul className="govuk-list portal-begun">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a className="govuk-link portal-wraps" href={`#${draft.address}`}>
              {firstWords(draft)}
            </a>
            <button
              type="button"
              className="portal-link-button govuk-link"
              aria-label={`Remove ${firstWords(draft)}`}
              onClick={() => remove(draft)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function firstWords({ title, body }: MessageDraft): string {
  const words = title.trim() === '' ? body.trim() : title.trim();
  return words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words;
}

import { useStore } from '../kept/store';
import { useDesk } from '../session/carer-session';
import type { MessageDraft } from './message-drafts';

const MOST_SHOWN = 50;

/** Above the actions: messages that were begun, each leading back to where it was. */
export function UnsentMessages() {
  const drafts = useStore(useDesk().messages.drafts);
  if (drafts.length === 0) return null;
  return (
    <div className="govuk-inset-text">
      <h2 className="govuk-heading-s">Begun and not sent</h2>
      <ul className="govuk-list">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a className="govuk-link portal-wraps" href={`#${draft.address}`}>
              {firstWords(draft)}
            </a>
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

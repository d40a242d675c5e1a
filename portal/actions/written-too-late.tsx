import { InsetText } from '../govuk/inset-text';
import { useStore } from '../kept/store';
import { useDesk } from '../session/carer-session';
import { goTo } from '../shell/use-address';
import { useDraftAddress } from './use-message-draft';

/** In a thread that was closed before what was written for it was sent: its words, and where they can go. */
export function WrittenTooLate() {
  const { messages } = useDesk();
  const address = useDraftAddress();
  const draft = useStore(messages.drafts).find((one) => one.address === address);
  if (!draft) return null;

  function beginAnew(body: string): void {
    // An address of its own: another new action may have been begun.
    const anew = `/actions/new?${new URLSearchParams({ after: address }).toString()}` as const;
    messages.write(anew, { title: '', body });
    messages.forget(address);
    goTo(`#${anew}`);
  }

  return (
    <InsetText>
      <p className="govuk-body">You wrote this before the action was closed, and it is not sent:</p>
      <p className="govuk-body portal-lines">{draft.body}</p>
      <p className="govuk-body portal-no-print">
        <button type="button" className="portal-link-button govuk-link" onClick={() => beginAnew(draft.body)}>
          Begin a new action with these words
        </button>
      </p>
    </InsetText>
  );
}

import type { ReactNode } from 'react';
import { useStore } from '../kept/store';
import { useSession } from '../session/carer-session';
import type { Desk } from '../session/desk';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { usePageAddress } from '../shell/use-address';
import type { ClaimDraft } from './claim-draft';

interface WithDraftProps {
  /** What is on its way from this very page: shown until it is there, though it is no unsubmitted claim any more. */
  readonly sending?: ClaimDraft | null;
  readonly children: (draft: ClaimDraft, desk: Desk) => ReactNode;
}

/** Shows a page of the unsubmitted claim in the address; no page where this device has none of it. */
export function WithDraft({ sending = null, children }: WithDraftProps) {
  const { desk, data } = useSession();
  return desk && data.claiming.approved ? <Found {...{ desk, sending }}>{children}</Found> : <NotFound />;
}

function Found({ desk, sending, children }: Required<WithDraftProps> & { readonly desk: Desk }) {
  const { params } = usePageAddress();
  const draft = [...useStore(desk.drafts.drafts), ...(sending ? [sending] : [])].find(
    ({ id }) => id === params['id'],
  );
  return draft ? children(draft, desk) : <NoLongerHere />;
}

/** Where going back leads to what was submitted or removed. */
function NoLongerHere() {
  return (
    <Page title="This claim is not here any more" caption="One-off claims" back="#/claims">
      <p className="govuk-body">
        You have submitted or removed it, or you began it on another device: claims that are not submitted
        stay on the device where they were begun.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="#/claims">
          Go to your claims
        </a>
      </p>
    </Page>
  );
}

/** What is said where this device could not keep something. */
export const NOT_KEPT =
  'This device could not keep it: it may be full, or the browser private. Free some space and try again';

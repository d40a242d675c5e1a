import { formatDate } from '../../domain/calendar/format-dates';
import { Button, ButtonLink } from '../govuk/button';
import { Page } from '../shell/page';
import { goTo } from '../shell/use-address';
import { itemCount } from './claim-words';
import { WithDraft } from './use-draft';

/** `#/claims/draft/…/remove`: asks before anything is gone. */
export function RemoveDraft() {
  return (
    <WithDraft>
      {({ id, day, items }, { drafts }) => (
        <Page title="Remove this claim?" caption="One-off claims" back={`#/claims/draft/${id}`}>
          <p className="govuk-body">
            The unsubmitted claim of {formatDate(day)} with {itemCount(items)} is kept on this device alone.
            Once removed it can’t be brought back.
          </p>
          <div className="govuk-button-group">
            <Button
              look="warning"
              onClick={() => {
                goTo('#/claims');
                void drafts.remove(id);
              }}
            >
              Remove claim
            </Button>
            <ButtonLink look="secondary" href={`#/claims/draft/${id}`}>
              Keep it
            </ButtonLink>
          </div>
        </Page>
      )}
    </WithDraft>
  );
}

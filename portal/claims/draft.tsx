import { formatDate } from '../../domain/calendar/format-dates';
import { MOST_ITEMS } from '../../domain/sync/submission';
import { ButtonLink } from '../govuk/button';
import { InsetText } from '../govuk/inset-text';
import { SummaryList } from '../govuk/summary-list';
import { useSession } from '../session/carer-session';
import { Page } from '../shell/page';
import { levelsOf, type ClaimDraft } from './claim-draft';
import { RemovableItems } from './removable-items';
import { WithDraft } from './use-draft';

interface OfDraft {
  readonly draft: ClaimDraft;
}

/** `#/claims/draft/…`: a claim while it is put together. */
export function Draft() {
  return (
    <WithDraft>
      {(draft, { drafts }) => (
        <Page title="Unsubmitted claim" caption="One-off claims" back="#/claims">
          <InsetText>
            This claim is kept on this device alone, and only you can open it. The team gets it when you
            submit it.
          </InsetText>
          <Details draft={draft} />
          <RemovableItems draft={draft} drafts={drafts} />
          <AddItem draft={draft} />
          {draft.items.length > 0 && (
            <ButtonLink href={`#/claims/draft/${draft.id}/check`}>Submit claim</ButtonLink>
          )}
          <p className="govuk-body">
            <a className="govuk-link" href={`#/claims/draft/${draft.id}/remove`}>
              Remove this claim
            </a>
          </p>
        </Page>
      )}
    </WithDraft>
  );
}

/** Date and notes, and the way to change them. */
function Details({ draft: { id, day, notes } }: OfDraft) {
  return (
    <SummaryList
      rows={[
        ['Date', formatDate(day)],
        [
          'Notes',
          notes === '' ? (
            'None'
          ) : (
            <span key="notes" className="portal-lines">
              {notes}
            </span>
          ),
        ],
        [
          '',
          <a key="change" className="govuk-link" href={`#/claims/draft/${id}/details`}>
            Change date or notes
          </a>,
        ],
      ]}
    />
  );
}

/** What can be added: for a child, for the carer, or nothing once it is full. */
function AddItem({ draft: { id, items } }: OfDraft) {
  const { claiming } = useSession().data;
  if (items.length >= MOST_ITEMS)
    return (
      <p className="govuk-body">A claim has at most {MOST_ITEMS} items. Begin another claim for the rest.</p>
    );
  return (
    <div className="govuk-button-group">
      {claiming.children.length > 0 && levelsOf(claiming, 'client_item').length > 0 && (
        <ButtonLink look="secondary" href={`#/claims/draft/${id}/item/client`}>
          Add new Client Item
        </ButtonLink>
      )}
      {levelsOf(claiming, 'provider_item').length > 0 && (
        <ButtonLink look="secondary" href={`#/claims/draft/${id}/item/provider`}>
          Add new Provider Item
        </ButtonLink>
      )}
    </div>
  );
}

import { useRef, useState } from 'react';
import { formatDate } from '../../domain/calendar/format-dates';
import { MOST_ITEMS } from '../../domain/sync/submission';
import { ButtonLink } from '../govuk/button';
import { InsetText } from '../govuk/inset-text';
import { SummaryList } from '../govuk/summary-list';
import { useSession } from '../session/carer-session';
import type { Desk } from '../session/desk';
import { Page } from '../shell/page';
import { levelsOf, type ClaimDraft } from './claim-draft';
import { DraftItems } from './draft-items';
import { NOT_KEPT, WithDraft } from './use-draft';

/** `#/claims/draft/…`: a claim while it is put together. */
export function Draft() {
  return <WithDraft>{(draft, desk) => <Whole draft={draft} desk={desk} />}</WithDraft>;
}

function Whole({ draft, desk: { drafts } }: { readonly draft: ClaimDraft; readonly desk: Desk }) {
  const { claiming } = useSession().data;
  const { id, day, notes, items } = draft;
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');

  async function remove(next: ClaimDraft, number: number): Promise<void> {
    const isKept = await drafts.save(next).then(
      () => true,
      () => false,
    );
    setSaid(isKept ? `Item ${number} is removed.` : NOT_KEPT);
    heading.current?.focus();
  }

  const canAdd = items.length < MOST_ITEMS;
  return (
    <Page title="Unsubmitted claim" caption="One-off claims" back="#/claims">
      <InsetText>
        This claim is kept on this device alone, and only you can open it. The team gets it when you submit
        it.
      </InsetText>
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
      <h2 className="govuk-heading-m" ref={heading} tabIndex={-1}>
        Items
      </h2>
      <p className="govuk-body portal-quiet" role="status">
        {said}
      </p>
      {items.length === 0 && (
        <p className="govuk-body">
          There is nothing in this claim yet. Add what you did for a child as a client item, and your own
          training or events as a provider item.
        </p>
      )}
      {claiming.children.length === 0 && (
        <p className="govuk-body">
          Client items are for a child who lives with you, or did in the last 2 years. By what we know no
          child did: if that is not right,{' '}
          <a className="govuk-link" href="#/actions/new">
            tell the team
          </a>
          .
        </p>
      )}
      <DraftItems draft={draft} onRemove={remove} />
      {canAdd ? (
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
      ) : (
        <p className="govuk-body">
          A claim has at most {MOST_ITEMS} items. Begin another claim for the rest.
        </p>
      )}
      {items.length > 0 && <ButtonLink href={`#/claims/draft/${id}/check`}>Submit claim</ButtonLink>}
      <p className="govuk-body">
        <a className="govuk-link" href={`#/claims/draft/${id}/remove`}>
          Remove this claim
        </a>
      </p>
    </Page>
  );
}

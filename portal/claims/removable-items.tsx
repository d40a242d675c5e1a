import { useRef, useState } from 'react';
import { useSession } from '../session/carer-session';
import type { ClaimDraft } from './claim-draft';
import type { ClaimDrafts } from './claim-drafts';
import { DraftItems } from './draft-items';
import { NOT_KEPT } from './use-draft';

interface RemovableItemsProps {
  readonly draft: ClaimDraft;
  readonly drafts: ClaimDrafts;
}

/** The items of an unsubmitted claim, each of which can be removed: then that is said, and the focus is at their heading. */
export function RemovableItems({ draft, drafts }: RemovableItemsProps) {
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

  return (
    <>
      <h2 className="govuk-heading-m" ref={heading} tabIndex={-1}>
        Items
      </h2>
      <p className="govuk-body portal-quiet" role="status">
        {said}
      </p>
      <ItemsWords isEmpty={draft.items.length === 0} />
      <DraftItems draft={draft} onRemove={remove} />
    </>
  );
}

/** What can be an item, while there is none; and why none can be for a child. */
function ItemsWords({ isEmpty }: { readonly isEmpty: boolean }) {
  const { claiming } = useSession().data;
  return (
    <>
      {isEmpty && (
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
    </>
  );
}

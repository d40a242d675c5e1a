import { randomHex } from '../../domain/sync/random';
import { useSession } from '../session/carer-session';
import { Page } from '../shell/page';
import { goTo, usePageAddress } from '../shell/use-address';
import { levelsOf, withItem, type ClaimDraft, type ClaimLevel, type DraftItem } from './claim-draft';
import { ItemForm } from './item-form';
import { WithDraft } from './use-draft';
import type { Desk } from '../session/desk';

/** `#/claims/draft/…/item/…`: `client` and `provider` add one, anything else is the item of that key. */
export function EditItem() {
  return <WithDraft>{(draft, desk) => <OfDraft draft={draft} desk={desk} />}</WithDraft>;
}

function OfDraft({ draft, desk: { drafts } }: { readonly draft: ClaimDraft; readonly desk: Desk }) {
  const { data } = useSession();
  const { params } = usePageAddress();
  const item = itemAt(draft, params['item'] ?? '', (kind) => onlyOne(levelsOf(data.claiming, kind)));
  if (!item) return <NoSuchItem draft={draft} />;
  return (
    <ItemForm
      draft={draft}
      begin={item}
      isNew={!draft.items.some(({ key }) => key === item.key)}
      onSave={async (edited, file) => {
        const attachment = file ? await drafts.attach(file.name, file.bytes) : edited.attachment;
        await drafts.save(withItem(draft, { ...edited, attachment }));
        goTo(`#/claims/draft/${draft.id}`);
      }}
    />
  );
}

/** Where going back leads to an item that was removed. */
function NoSuchItem({ draft }: { readonly draft: ClaimDraft }) {
  return (
    <Page title="This item is not here any more" caption="One-off claims" back={`#/claims/draft/${draft.id}`}>
      <p className="govuk-body">You have removed it from the claim.</p>
      <p className="govuk-body">
        <a className="govuk-link" href={`#/claims/draft/${draft.id}`}>
          Go to the claim
        </a>
      </p>
    </Page>
  );
}

/** A new item is of the claim's day, and of the only service level where there is one. */
function itemAt(
  draft: ClaimDraft,
  which: string,
  onlyLevel: (kind: DraftItem['kind']) => string,
): DraftItem | undefined {
  const begun = { client: null, day: draft.day, description: '', quantityHundredths: 0, attachment: null };
  const isNew = which === 'client' || which === 'provider';
  if (!isNew) return draft.items.find(({ key }) => key === which);
  const kind = which === 'client' ? 'client_item' : 'provider_item';
  return { ...begun, key: randomHex(16), kind, serviceLevel: onlyLevel(kind) };
}

function onlyOne(levels: readonly ClaimLevel[]): string {
  return levels.length === 1 ? levels[0]!.code : '';
}

import { megabytes } from '../files/file-rules';
import { useSession } from '../session/carer-session';
import type { ClaimDraft, DraftItem } from './claim-draft';
import { ItemCard } from './item-card';

interface DraftItemsProps {
  readonly draft: ClaimDraft;
  /** Without it they are shown alone. */
  readonly onRemove?: (next: ClaimDraft, number: number) => Promise<void>;
}

/** The items of an unsubmitted claim. */
export function DraftItems({ draft, onRemove }: DraftItemsProps) {
  const { claiming } = useSession().data;
  return draft.items.map((item, index) => {
    const level = claiming.levels.find(({ code }) => code === item.serviceLevel);
    const child = claiming.children.find(({ client }) => client === item.client);
    const { attachment } = item;
    return (
      <ItemCard
        key={item.key}
        number={index + 1}
        item={{
          ...item,
          fromDay: item.day,
          toDay: item.day,
          attachment: attachment && `${attachment.name} (${megabytes(attachment.bytes)} MB)`,
        }}
        levelName={level?.name ?? item.serviceLevel}
        childName={item.client === null ? null : (child?.name ?? item.client)}
        unit={level?.unit ?? null}
        actions={onRemove && <ItemActions number={index + 1} draft={draft} item={item} onRemove={onRemove} />}
      />
    );
  });
}

interface ItemActionsProps {
  readonly number: number;
  readonly draft: ClaimDraft;
  readonly item: DraftItem;
  readonly onRemove: (next: ClaimDraft, number: number) => Promise<void>;
}

function ItemActions({ number, draft, item: { key }, onRemove }: ItemActionsProps) {
  return (
    <p className="govuk-body portal-item-actions">
      <a className="govuk-link" href={`#/claims/draft/${draft.id}/item/${key}`}>
        Edit<span className="govuk-visually-hidden"> item {number}</span>
      </a>
      <button
        type="button"
        className="portal-link-button govuk-link"
        onClick={() =>
          void onRemove({ ...draft, items: draft.items.filter((one) => one.key !== key) }, number)
        }
      >
        Remove<span className="govuk-visually-hidden"> item {number}</span>
      </button>
    </p>
  );
}

import { useState } from 'react';
import { parseQuantity, quantityInWords } from '../../domain/money/quantity';
import type { PreparedFile } from '../files/prepare-file';
import { useFileLimits } from '../files/use-file-limits';
import type { FieldError } from '../govuk/error-summary';
import { readTypedDay, typedDay } from '../govuk/typed-day';
import { readWords } from '../sending/read-words';
import { useSession } from '../session/carer-session';
import {
  childrenOn,
  levelsOf,
  type ClaimChild,
  type ClaimDraft,
  type ClaimLevel,
  type DraftItem,
} from './claim-draft';
import { itemErrors, type TypedItem } from './item-errors';
import { oldestDay, today } from './today';
import { useItemFile, type ItemFile } from './use-item-file';
import { NOT_KEPT } from './use-draft';

export interface ItemToEdit {
  readonly draft: ClaimDraft;
  readonly begin: DraftItem;
  /** `file`: one that was chosen just now. */
  readonly onSave: (item: DraftItem, file: PreparedFile | null) => Promise<void>;
}

/** An item of a claim while it is edited. */
export interface ItemInEditing {
  readonly isForChild: boolean;
  readonly typed: TypedItem;
  /** What there is to choose from. */
  readonly levels: readonly ClaimLevel[];
  readonly children: readonly ClaimChild[];
  readonly file: ItemFile;
  readonly errors: readonly FieldError[];
  /** Said while it is saved. */
  readonly busy: string | null;
  readonly set: (change: Partial<TypedItem>) => void;
  readonly save: () => Promise<void>;
}

export function useItem({ draft, begin, onSave }: ItemToEdit): ItemInEditing {
  const { data, publishedAt } = useSession();
  // As it was when the form was opened: a new one has another key each time.
  const [item] = useState(begin);
  const [typed, setTyped] = useState(() => typedItem(begin));
  const file = useItemFile(begin.attachment);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const limits = useFileLimits();

  const levels = levelsOf(data.claiming, item.kind);
  const day = readTypedDay(typed.day);
  // While no day is written, every child stays there to choose: the choice made before is not lost.
  const children = day === null ? data.claiming.children : childrenOn(data.claiming, day);
  const isForChild = item.kind === 'client_item';

  async function save(): Promise<void> {
    const found = itemErrors(typed, {
      isForChild,
      levels,
      children,
      today: today(),
      oldest: oldestDay(publishedAt),
      others: otherBytes(draft, item),
      file: file.chosen,
      limits,
    });
    setErrors(found);
    if (found.length > 0 || day === null) return;
    setBusy('Saving…');
    try {
      await onSave({ ...editedItem(item, typed, day), attachment: file.attachment }, file.chosen);
    } catch {
      setBusy(null);
      setErrors([{ text: NOT_KEPT }]);
    }
  }

  const set = (change: Partial<TypedItem>): void => setTyped((before) => ({ ...before, ...change }));
  return { isForChild, typed, levels, children, file, errors, busy, set, save };
}

function typedItem({ serviceLevel, client, day, description, quantityHundredths }: DraftItem): TypedItem {
  const quantity = quantityHundredths === 0 ? '' : quantityInWords(quantityHundredths);
  return { serviceLevel, client, day: typedDay(day), description, quantity };
}

/** The item with what was typed, in which nothing is wrong. */
function editedItem(item: DraftItem, typed: TypedItem, day: string): DraftItem {
  return {
    ...item,
    serviceLevel: typed.serviceLevel,
    client: item.kind === 'client_item' ? typed.client : null,
    day,
    description: readWords(typed.description),
    quantityHundredths: parseQuantity(typed.quantity)!,
  };
}

/** How large the files of the claim's other items are, in bytes. */
function otherBytes({ items }: ClaimDraft, { key }: DraftItem): number[] {
  return items.filter((one) => one.key !== key).map(({ attachment }) => attachment?.bytes ?? 0);
}

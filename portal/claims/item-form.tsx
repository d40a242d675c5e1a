import { useState } from 'react';
import { parseQuantity, quantityInWords } from '../../domain/money/quantity';
import { FileChoice } from '../files/file-choice';
import type { PreparedFile } from '../files/prepare-file';
import { useFileLimits } from '../files/use-file-limits';
import { DateInput } from '../govuk/date-input';
import type { FieldError } from '../govuk/error-summary';
import { Form } from '../govuk/form';
import { Select } from '../govuk/select';
import { TextArea } from '../govuk/text-area';
import { TextInput } from '../govuk/text-input';
import { readTypedDay, typedDay } from '../govuk/typed-day';
import { readWords } from '../sending/read-words';
import { useSession } from '../session/carer-session';
import { Page } from '../shell/page';
import { childrenOn, levelsOf, unitWords, type ClaimDraft, type DraftItem } from './claim-draft';
import { itemErrors, MOST_DESCRIPTION, type TypedItem } from './item-errors';
import { oldestDay, today } from './today';
import { NOT_KEPT } from './use-draft';

interface ItemFormProps {
  readonly draft: ClaimDraft;
  readonly begin: DraftItem;
  readonly isNew: boolean;
  /** `file`: one that was chosen just now. */
  readonly onSave: (item: DraftItem, file: PreparedFile | null) => Promise<void>;
}

/** One item of a claim: for a child, or for the carer. */
export function ItemForm({ draft, begin, isNew, onSave }: ItemFormProps) {
  const { data, publishedAt } = useSession();
  const { claiming } = data;
  const [item] = useState(begin);
  const [typed, setTyped] = useState(() => typedItem(begin));
  const [file, setFile] = useState<PreparedFile | null>(null);
  const [attachment, setAttachment] = useState(begin.attachment);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const limits = useFileLimits();
  const set = (change: Partial<TypedItem>): void => setTyped((before) => ({ ...before, ...change }));

  const levels = levelsOf(claiming, item.kind);
  const level = levels.find(({ code }) => code === typed.serviceLevel);
  const day = readTypedDay(typed.day);
  // While no day is written, every child stays there to choose: the choice made before is not lost.
  const children = day === null ? claiming.children : childrenOn(claiming, day);
  const isForChild = item.kind === 'client_item';

  async function save(): Promise<void> {
    const found = itemErrors(typed, {
      isForChild,
      levels,
      children,
      today: today(),
      oldest: oldestDay(publishedAt),
      others: otherBytes(draft, item),
      file,
      limits,
    });
    setErrors(found);
    if (found.length > 0 || day === null) return;
    setBusy('Saving…');
    try {
      const edited = {
        ...item,
        serviceLevel: typed.serviceLevel,
        client: isForChild ? typed.client : null,
        day,
        description: readWords(typed.description),
        quantityHundredths: parseQuantity(typed.quantity)!,
        attachment,
      };
      await onSave(edited, file);
    } catch {
      setBusy(null);
      setErrors([{ text: NOT_KEPT }]);
    }
  }

  return (
    <Page
      title={`${isNew ? 'Add new' : 'Edit'} ${isForChild ? 'Client Item' : 'Provider Item'}`}
      caption="One-off claims"
      back={`#/claims/draft/${draft.id}`}
      errors={errors}
    >
      <Form submit="Save item" busy={busy} onSubmit={() => void save()}>
        <Select
          id="level"
          label="Service level"
          errors={errors}
          value={level?.code ?? ''}
          options={[
            ...(levels.length === 1 && level ? [] : [{ value: '', text: 'Choose a service level' }]),
            ...levels.map(({ code, name }) => ({ value: code, text: name })),
          ]}
          onChange={(serviceLevel) => set({ serviceLevel })}
        />
        <DateInput
          id="day"
          label="Date"
          hint="For example, 27 3 2026"
          errors={errors}
          value={typed.day}
          onChange={(value) => set({ day: value })}
        />
        {isForChild && (
          <Select
            id="child"
            label="Child"
            hint="The children who lived with you on that day"
            errors={errors}
            value={children.some(({ client }) => client === typed.client) ? (typed.client ?? '') : ''}
            options={[
              { value: '', text: children.length === 0 ? 'No child lived with you then' : 'Choose a child' },
              ...children.map(({ client, name }) => ({ value: client, text: name })),
            ]}
            onChange={(client) => set({ client: client === '' ? null : client })}
          />
        )}
        <TextArea
          id="description"
          label="Description"
          hint={level?.unit === 'mile' ? 'From where to where, and what for' : 'What it was for'}
          errors={errors}
          value={typed.description}
          onChange={(description) => set({ description })}
          rows={3}
          most={MOST_DESCRIPTION}
        />
        <TextInput
          id="quantity"
          label="Quantity"
          hint={level?.unit === 'mile' ? 'In miles, such as 12 or 12.5' : 'How many, such as 1'}
          errors={errors}
          value={typed.quantity}
          onChange={(quantity) => set({ quantity })}
          suffix={unitWords(level?.unit ?? 'item')}
          width={10}
          inputMode="decimal"
          autoComplete="off"
        />
        <ItemFile
          file={file}
          attachment={attachment}
          errors={errors}
          onFile={setFile}
          onRemove={() => {
            setFile(null);
            setAttachment(null);
          }}
        />
      </Form>
    </Page>
  );
}

interface ItemFileProps {
  readonly file: PreparedFile | null;
  readonly attachment: DraftItem['attachment'];
  readonly errors: readonly FieldError[];
  readonly onFile: (file: PreparedFile) => void;
  readonly onRemove: () => void;
}

function ItemFile({ file, attachment, errors, onFile, onRemove }: ItemFileProps) {
  const shown = file ?? (attachment && { name: attachment.name, change: null });
  return (
    <FileChoice
      id="file"
      label="Choose file (optional)"
      errors={errors}
      files={shown ? [shown] : []}
      sizes={[file?.bytes.length ?? attachment?.bytes ?? 0]}
      most={1}
      onAdd={onFile}
      onRemove={onRemove}
    />
  );
}

function typedItem({ serviceLevel, client, day, description, quantityHundredths }: DraftItem): TypedItem {
  const quantity = quantityHundredths === 0 ? '' : quantityInWords(quantityHundredths);
  return { serviceLevel, client, day: typedDay(day), description, quantity };
}

/** How large the files of the claim's other items are, in bytes. */
function otherBytes({ items }: ClaimDraft, { key }: DraftItem): number[] {
  return items.filter((one) => one.key !== key).map(({ attachment }) => attachment?.bytes ?? 0);
}

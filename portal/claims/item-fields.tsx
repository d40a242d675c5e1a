import { FileChoice } from '../files/file-choice';
import { Select } from '../govuk/select';
import { TextArea } from '../govuk/text-area';
import { TextInput } from '../govuk/text-input';
import { unitWords, type ClaimLevel } from './claim-draft';
import { MOST_DESCRIPTION } from './item-errors';
import type { ItemInEditing } from './use-item';

interface OfItem {
  readonly item: ItemInEditing;
}

/** The service level: where there is one alone, it is chosen already. */
export function LevelChoice({ item }: OfItem) {
  const { levels, errors, set } = item;
  const level = levelOf(item);
  return (
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
  );
}

/** The child, among those who lived with the carer on the item's day. */
export function ChildChoice({ item: { typed, children, errors, set } }: OfItem) {
  return (
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
  );
}

/** Description and quantity, in words that suit what the service level counts. */
export function WhatFor({ item }: OfItem) {
  const { typed, errors, set } = item;
  const unit = levelOf(item)?.unit ?? 'item';
  return (
    <>
      <TextArea
        id="description"
        label="Description"
        hint={unit === 'mile' ? 'From where to where, and what for' : 'What it was for'}
        errors={errors}
        value={typed.description}
        onChange={(description) => set({ description })}
        rows={3}
        most={MOST_DESCRIPTION}
      />
      <TextInput
        id="quantity"
        label="Quantity"
        hint={unit === 'mile' ? 'In miles, such as 12 or 12.5' : 'How many, such as 1'}
        errors={errors}
        value={typed.quantity}
        onChange={(quantity) => set({ quantity })}
        suffix={unitWords(unit)}
        width={10}
        inputMode="decimal"
        autoComplete="off"
      />
    </>
  );
}

/** One file, chosen just now or before. */
export function FileOfItem({ item: { file, errors } }: OfItem) {
  const { chosen, attachment } = file;
  const shown = chosen ?? (attachment && { name: attachment.name, change: null });
  return (
    <FileChoice
      id="file"
      label="Choose file (optional)"
      errors={errors}
      files={shown ? [shown] : []}
      sizes={[chosen?.bytes.length ?? attachment?.bytes ?? 0]}
      most={1}
      onAdd={file.choose}
      onRemove={file.remove}
    />
  );
}

/** Undefined while none is chosen, or where an item kept for long is of one that can't be claimed any more. */
function levelOf({ levels, typed }: ItemInEditing): ClaimLevel | undefined {
  return levels.find(({ code }) => code === typed.serviceLevel);
}

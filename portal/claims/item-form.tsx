import { DateInput } from '../govuk/date-input';
import { Form } from '../govuk/form';
import { Page } from '../shell/page';
import { ChildChoice, FileOfItem, LevelChoice, WhatFor } from './item-fields';
import { useItem, type ItemToEdit } from './use-item';

interface ItemFormProps extends ItemToEdit {
  readonly isNew: boolean;
}

/** One item of a claim: for a child, or for the carer. */
export function ItemForm({ isNew, ...edit }: ItemFormProps) {
  const item = useItem(edit);
  const { isForChild, typed, errors, busy, set } = item;
  return (
    <Page
      title={`${isNew ? 'Add new' : 'Edit'} ${isForChild ? 'Client Item' : 'Provider Item'}`}
      caption="One-off claims"
      back={`#/claims/draft/${edit.draft.id}`}
      errors={errors}
    >
      <Form submit="Save item" busy={busy} onSubmit={() => void item.save()}>
        <LevelChoice item={item} />
        <DateInput
          id="day"
          label="Date"
          hint="For example, 27 3 2026"
          errors={errors}
          value={typed.day}
          onChange={(day) => set({ day })}
        />
        {isForChild && <ChildChoice item={item} />}
        <WhatFor item={item} />
        <FileOfItem item={item} />
      </Form>
    </Page>
  );
}

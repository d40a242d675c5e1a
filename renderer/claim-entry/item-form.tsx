import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useEffect, useEffectEvent, useRef } from 'react';
import { FormProvider } from 'react-hook-form';
import type { ClaimDetail, ClaimItemRow } from '../../preload/contract/claims';
import { useCommand } from '../bridge/use-command';
import { DraftNotice } from '../forms/draft-notice';
import { useDraftForm } from '../forms/use-draft-form';
import { ErrorState } from '../layout/states';
import { PageSection } from '../layout/page-section';
import { emptyEntry, entryOf, itemEntry } from './item-entry';
import { ItemFields } from './item-fields';
import { useAttachmentDrop } from './use-attachment-drop';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  spring: { flexGrow: 1 },
});

interface ItemFormProps {
  readonly detail: ClaimDetail;
  /** The item that is changed; null adds one. */
  readonly item: ClaimItemRow | null;
  /** The item entered last: the next goes on with its child and service level. */
  readonly before: ClaimItemRow | null;
  /** Told once it is saved, with the claim as it is then: `submits` where that is to be submitted at once. */
  readonly onSaved: (saved: ClaimDetail, submits: boolean) => void;
  /** Ends the changing of an item. */
  readonly onCancel: () => void;
  readonly onSubmitClaim: () => void;
}

/** A row of a claim: Enter saves it, Ctrl+Enter saves what was typed and submits the claim. Drawn anew for each row. */
export function ItemForm(props: ItemFormProps) {
  const { detail, item, before, onSaved, onCancel, onSubmitClaim } = props;
  const styles = useStyles();
  const claim = detail.claim.id;
  const save = useCommand('claims.saveItem');
  const submitsToo = useRef(false);
  const saved = useRef(detail);
  const { form, failure, submit, hadDraft, startAfresh } = useDraftForm({
    schema: itemEntry,
    defaultValues: item ? entryOf(item) : emptyEntry(before),
    draftKey: `claimItem.${claim}.${item?.id ?? 'new'}`,
    onSubmit: async (entry) => {
      saved.current = await save.mutateAsync({ claim, id: item?.id ?? null, item: entry });
    },
    // Only now is its draft forgotten, and the next row may begin.
    onClose: () => onSaved(saved.current, submitsToo.current),
  });
  const { isDirty, isSubmitting } = form.formState;
  const drop = useAttachmentDrop((path) => form.setValue('attachment', { path }, { shouldDirty: true }));

  const saveOnly = (event?: React.BaseSyntheticEvent): void => {
    submitsToo.current = false;
    if (isSubmitting) event?.preventDefault();
    else submit(event);
  };
  const submitClaim = (): void => {
    if (isSubmitting) return;
    if (!isDirty && (item !== null || detail.items.length > 0)) return onSubmitClaim();
    submitsToo.current = true;
    submit();
  };
  useEntryKeys({ submitClaim, cancel: item ? onCancel : null });

  return (
    <PageSection title={item ? `Change item ${detail.items.indexOf(item) + 1}` : 'Add an item'}>
      <form
        className={mergeClasses(styles.form, drop.isOver && styles.over)}
        onSubmit={saveOnly}
        noValidate
        {...drop.handlers}
      >
        {hadDraft && isDirty ? <DraftNotice onDiscard={startAfresh} /> : null}
        <FormProvider {...form}>
          <ItemFields provider={detail.claim.provider} item={item} known={item ?? before} />
        </FormProvider>
        {failure ? <ErrorState error={failure} title="The item was not saved" /> : null}
        <div className={styles.buttons}>
          <Button
            type="submit"
            icon={item ? <SaveRegular /> : <AddRegular />}
            disabledFocusable={isSubmitting}
            title="Enter"
          >
            {item ? 'Save the item' : 'Add the item'}
          </Button>
          {item ? (
            <Button onClick={onCancel} title="Esc">
              Cancel
            </Button>
          ) : null}
          <Text className={styles.spring}>
            Enter {item ? 'saves it' : 'adds it and goes on to the next'}; Ctrl+Enter submits the claim.
          </Text>
          <Button
            appearance="primary"
            icon={<SendRegular />}
            disabledFocusable={isSubmitting}
            onClick={submitClaim}
            title="Ctrl+Enter"
          >
            Submit the claim
          </Button>
        </div>
      </form>
    </PageSection>
  );
}

/** Ctrl+Enter from anywhere on the screen, Esc in the form of an item that is changed; not while a dialog is open. */
function useEntryKeys(keys: {
  readonly submitClaim: () => void;
  readonly cancel: (() => void) | null;
}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]'))
      return;
    const submits = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat;
    const cancels = event.key === 'Escape' && keys.cancel !== null;
    if (!submits && !cancels) return;
    event.preventDefault();
    if (submits) keys.submitClaim();
    else keys.cancel?.();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

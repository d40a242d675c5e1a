import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { FormProvider, type FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { useReturnFocus } from '../layout/return-focus';
import { ErrorState } from '../layout/states';
import { DraftNotice } from './draft-notice';
import { useDraftForm } from './use-draft-form';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // A long form scrolls; nothing in it is squeezed.
    '> *': { flexShrink: 0 },
  },
  wide: { maxWidth: '760px' },
});

interface FormDialogProps<Input extends FieldValues, Output> {
  readonly title: string;
  /** Checks the values; its input type is the form's, its output is what `onSubmit` gets. */
  readonly schema: z.ZodType<Output, Input>;
  readonly defaultValues: Input;
  /** A verb: "Add carer". */
  readonly submitLabel: string;
  /** Does it; the dialog closes by itself afterwards. A {@link CommandFailure} is shown in the dialog. */
  readonly onSubmit: (values: Output) => Promise<unknown>;
  readonly onClose: () => void;
  /** Where a draft is kept until it is saved ("carer.P001"); without it, none is. */
  readonly draftKey?: string;
  /** What a refusal is headed with: "Not saved" where it is not said. */
  readonly failureTitle?: string;
  /** For fields that need room, such as a list to choose from. */
  readonly wide?: boolean;
  /** The fields. */
  readonly children: ReactNode;
}

/** A form in a dialog. Drawn only while it is open. What was typed is kept when it is closed without saving. */
export function FormDialog<Input extends FieldValues, Output>(props: FormDialogProps<Input, Output>) {
  const {
    title,
    schema,
    defaultValues,
    submitLabel,
    onSubmit,
    onClose,
    draftKey,
    failureTitle,
    wide,
    children,
  } = props;
  const styles = useStyles();
  useReturnFocus();
  const { form, failure, submit, hadDraft, startAfresh } = useDraftForm({
    schema,
    defaultValues,
    onSubmit,
    onClose,
    draftKey,
  });
  const [draftShown, setDraftShown] = useState(hadDraft);
  const busy = form.formState.isSubmitting;

  const discardDraft = () => {
    startAfresh();
    setDraftShown(false);
  };

  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && !busy && onClose()}>
      <DialogSurface className={wide ? styles.wide : undefined}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {draftShown ? <DraftNotice onDiscard={discardDraft} /> : null}
              <FormProvider {...form}>{children}</FormProvider>
              {failure ? <ErrorState error={failure} title={failureTitle ?? 'Not saved'} /> : null}
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={onClose} disabled={busy}>
                Cancel
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {submitLabel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

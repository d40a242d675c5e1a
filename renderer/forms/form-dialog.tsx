import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { FormProvider, type FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { useReturnFocus } from '../layout/return-focus';
import { ErrorState } from '../layout/states';
import { useDraftForm } from './use-draft-form';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // A long form scrolls; nothing in it is squeezed.
    '> *': { flexShrink: 0 },
  },
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
  /** The fields. */
  readonly children: ReactNode;
}

/** A form in a dialog. Drawn only while it is open. What was typed is kept when it is closed without saving. */
export function FormDialog<Input extends FieldValues, Output>(props: FormDialogProps<Input, Output>) {
  const { title, schema, defaultValues, submitLabel, onSubmit, onClose, draftKey, children } = props;
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
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {draftShown ? <DraftNotice onDiscard={discardDraft} /> : null}
              <FormProvider {...form}>{children}</FormProvider>
              {failure ? <ErrorState error={failure} title="Not saved" /> : null}
            </DialogContent>
            <DialogActions>
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

function DraftNotice({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>What you typed here before was kept. It has not been saved yet.</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onDiscard}>Start afresh</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

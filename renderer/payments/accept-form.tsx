import { Button } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useEffect, type KeyboardEvent } from 'react';
import { FormProvider } from 'react-hook-form';
import { z } from 'zod';
import type { PeriodName } from '../../domain/calendar/periods';
import { note } from '../../preload/contract/fields';
import type { ExceptionRow } from '../../preload/contract/periods';
import { useSignedInUser } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { TextField } from '../forms/text-field';
import { useDraftForm } from '../forms/use-draft-form';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { ErrorState } from '../layout/states';
import { exceptionKey } from './exception-queue';

const acceptance = z.object({ note });

/** The note given last in this window: many exceptions of a period have the same reason. */
let lastNote = '';

export interface AcceptFormProps {
  readonly period: PeriodName;
  readonly exception: ExceptionRow;
  /** Whether the note takes the focus: not while the arrow keys go through the list. */
  readonly takesFocus: boolean;
  readonly onDone: (exception: ExceptionRow) => void;
}

/** Accepts an exception by name, with a note; Ctrl+Enter in the note accepts too. What is typed is kept meanwhile. */
export function AcceptForm({ period, exception, takesFocus, onDone }: AcceptFormProps) {
  const user = useSignedInUser();
  const accept = useCommand('periods.acceptException');
  const { form, failure, submit } = useDraftForm({
    schema: acceptance,
    defaultValues: { note: '' },
    draftKey: `exception.${period}.${exceptionKey(exception)}`,
    onSubmit: async (values) => {
      const { provider, code, subject, message } = exception;
      await accept.mutateAsync({ period, provider, code, subject, message, note: values.note });
      lastNote = values.note;
    },
    onClose: () => onDone(exception),
  });
  useEffect(() => {
    if (!takesFocus) return undefined;
    // After the panel itself, which takes the focus as it opens.
    const frame = requestAnimationFrame(() => form.setFocus('note'));
    return () => cancelAnimationFrame(frame);
  }, [form, takesFocus]);
  const submitByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  const isEmpty = form.watch('note') === '';

  return (
    <FormProvider {...form}>
      {/* The key is heard wherever in the form it is pressed. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <Stack as="form" gap="S" onSubmit={submit} onKeyDown={submitByKey} noValidate>
        <TextField
          name="note"
          label="Why this is right"
          hint="Kept with the payment, with your name. Ctrl+Enter accepts."
          required
          multiline
        />
        {failure ? <ErrorState error={failure} title="Not accepted" /> : null}
        <Row gap="S">
          <Button
            type="submit"
            appearance="primary"
            icon={<CheckmarkRegular />}
            disabledFocusable={form.formState.isSubmitting}
          >
            Accept as {user.name}
          </Button>
          {isEmpty && lastNote !== '' ? (
            <Button onClick={() => form.setValue('note', lastNote, { shouldDirty: true })}>
              Use my last note
            </Button>
          ) : null}
        </Row>
      </Stack>
    </FormProvider>
  );
}

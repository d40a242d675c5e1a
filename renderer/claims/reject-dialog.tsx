import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import type { ClaimDetail, ClaimRow } from '../../preload/contract/claims';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';
import { Stack } from '../layout/stack';
import type { Possible } from './decisions';
import { withoutNamesWhereRefused, type Naming } from '../privacy/privacy';
import { isTextBox, templateOfKey, withTemplate } from './reason-templates';
import { wordsSchema } from './words-schema';

const useStyles = makeStyles({
  template: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});

interface RejectDialogProps {
  readonly claim: ClaimRow;
  readonly possible: Possible;
  readonly about: string;
  readonly naming: Naming;
  readonly onRejected: (after: ClaimDetail) => void;
  readonly onClose: () => void;
}

/** Why it is rejected: by a template’s number, by own words, or both. The carer reads it. */
export function RejectDialog({ claim, possible, about, naming, onRejected, onClose }: RejectDialogProps) {
  const reject = useCommand('claims.reject');
  const reasons = useCommandQuery('panel.reasons', {});
  // Read before it opens, so that the first of them has the focus and number keys choose at once.
  if (reasons.isPending) return null;
  return (
    <FormDialog
      title={`Reject ${about}`}
      schema={wordsSchema('Say why it is rejected: the carer reads it.')}
      defaultValues={{ words: '' }}
      submitLabel="Reject"
      draftKey={`claim.${claim.id}.reject`}
      onClose={onClose}
      onSubmit={async ({ words }) => {
        const items = possible.items.map(({ id }) => id);
        const after = await withoutNamesWhereRefused(
          naming,
          reject.mutateAsync({ claim: claim.id, items, reason: words }),
        );
        onRejected(after);
      }}
    >
      <Templates templates={reasons.data ?? []} />
      <TextField name="words" label="Reason" hint="The carer reads it." multiline required />
    </FormDialog>
  );
}

/** What rejections often say, to choose by number. A key chosen leaves the focus on the button that rejects. */
function Templates({ templates }: { readonly templates: readonly string[] }) {
  const styles = useStyles();
  const { getValues, setValue } = useFormContext<{ words: string }>();
  const list = useRef<HTMLDivElement>(null);
  const choose = (template: string): void => {
    const words = withTemplate(getValues('words'), template, templates);
    setValue('words', words, { shouldDirty: true, shouldValidate: true });
    list.current?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]')?.focus();
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTextBox(event.target)) return;
    const template = templateOfKey(event, templates);
    if (template === null) return;
    event.preventDefault();
    choose(template);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  if (templates.length === 0) return null;
  return (
    <Stack ref={list} gap="XXS" role="group" aria-label="What it often is">
      {templates.map((template, index) => (
        <Button
          key={template}
          appearance="subtle"
          className={styles.template}
          {...(index < 9 ? { 'aria-keyshortcuts': String(index + 1) } : {})}
          icon={<Text weight="semibold">{index < 9 ? index + 1 : ''}</Text>}
          onClick={() => choose(template)}
        >
          {template}
        </Button>
      ))}
    </Stack>
  );
}

import { Button, Field, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { FormProvider, useController, useFormContext, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { fillTemplate } from '../../domain/actions/templates';
import type { ActionTemplate } from '../../preload/contract/actions';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { DraftNotice } from '../forms/draft-notice';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { useDraftForm } from '../forms/use-draft-form';
import { Row } from '../layout/row';
import { ErrorState } from '../layout/states';
import { actionAddress, type NewActionFacts } from './actions-address';
import { SIDE_WORDS } from './action-words';
import { AttachedFilesList } from './attached-files-list';
import type { AttachedFile } from './attached-files';
import { emptyAction, newAction, whatOpeningDoes, type NewActionValues } from './new-action';
import type { NewActionDrafts } from './new-action-drafts';
import { AboutFields, CarerField, TypeField } from './new-action-fields';
import { useTemplateValues } from './template-values';
import { TemplatesMenu } from './templates-menu';
import { useFileIntake, type FileIntake } from './use-file-intake';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '52rem' },
  over: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '4px' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    // A choice is no wider than its column, however long its words.
    '> *': { minWidth: 0 },
    '> * > *': { minWidth: 0 },
  },
});

interface NewActionFormProps {
  readonly facts: NewActionFacts;
  readonly drafts: NewActionDrafts;
}

/** A new thread's form; what is typed is kept as this person's draft. Ctrl+Enter sends it. */
export function NewActionForm({ facts, drafts }: NewActionFormProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const create = useCommand('actions.create');
  const { form, failure, submit, hadDraft, startAfresh } = useDraftForm({
    schema: newAction,
    defaultValues: emptyAction(facts),
    draftPlace: drafts.place,
    onSubmit: async (values) => {
      const { action } = await create.mutateAsync(values);
      drafts.sent();
      void navigate(actionAddress(action.id), { replace: true });
    },
  });
  const { control, formState } = form;
  const files = useController({ control, name: 'files' }).field;
  const intake = useFileIntake(files.value, (all) => files.onChange(all));
  const [listed, setListed] = useState(false);
  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey)) return;
    if (event.key === 'Enter') submit();
    else if (event.key.toLowerCase() === 't') setListed(true);
    else return;
    event.preventDefault();
  };
  return (
    // The form takes what is dropped or pasted anywhere on it, and its keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={mergeClasses(styles.form, intake.isOver && styles.over)}
      onSubmit={submit}
      onKeyDown={press}
      noValidate
      {...intake.handlers}
    >
      {hadDraft && formState.isDirty ? <DraftNotice onDiscard={startAfresh} /> : null}
      <FormProvider {...form}>
        <div className={styles.pair}>
          <CarerField />
          <TypeField />
        </div>
        <AboutFields given={facts.relatedTo} />
        <WhoseWords />
        <TextField name="title" label="Title" required />
        <TextField name="body" label="Message" multiline rows={8} required />
        <Extras
          files={files.value}
          onFiles={files.onChange}
          intake={intake}
          listed={listed}
          onListed={setListed}
        />
        <FirstFocus facts={facts} />
        {failure ? <ErrorState error={failure} title="Not sent" /> : null}
        <SendButton busy={formState.isSubmitting} />
      </FormProvider>
    </form>
  );
}

const OPENED_BY_CHOICES = [
  { value: 'team', label: 'The team writes to the carer' },
  { value: 'email', label: 'The carer wrote an e-mail' },
  { value: 'telephone', label: 'The carer telephoned' },
  { value: 'letter', label: 'The carer wrote a letter' },
];

/** Whose words they are, whose turn it is then, and who of the team has it. */
function WhoseWords() {
  const styles = useStyles();
  const people = useCommandQuery('actions.people', {});
  return (
    <div className={styles.pair}>
      <SelectField name="openedBy" label="Whose words" options={OPENED_BY_CHOICES} />
      <TurnFollowsWords />
      <SelectField
        name="assignTo"
        label="Assigned to"
        options={[
          { value: 'team', label: `${SIDE_WORDS.team}: Childrens Services Finance` },
          { value: 'carer', label: SIDE_WORDS.carer },
        ]}
      />
      <SelectField
        name="assignee"
        label="Who of the team has it"
        emptyLabel="Nobody in particular"
        options={(people.data ?? []).map((name) => ({ value: name, label: name }))}
      />
    </div>
  );
}

/** Whose words they are says whose turn it is next: until somebody chooses otherwise. */
function TurnFollowsWords() {
  const { setValue } = useFormContext<NewActionValues>();
  const openedBy = useWatch<NewActionValues, 'openedBy'>({ name: 'openedBy' });
  const before = useRef(openedBy);
  useEffect(() => {
    if (before.current === openedBy) return;
    before.current = openedBy;
    setValue('assignTo', openedBy === 'team' ? 'carer' : 'team', { shouldDirty: true });
  }, [openedBy, setValue]);
  return null;
}

interface ExtrasProps {
  readonly files: readonly AttachedFile[];
  readonly onFiles: (files: readonly AttachedFile[]) => void;
  readonly intake: FileIntake;
  readonly listed: boolean;
  readonly onListed: (listed: boolean) => void;
}

/** Files and messages that are often written. */
function Extras({ files, onFiles, intake, listed, onListed }: ExtrasProps) {
  const { getValues, setValue, setFocus } = useFormContext<NewActionValues>();
  const [provider, relatedKind, relatedRef, openedBy] = useWatch<
    NewActionValues,
    ['provider', 'relatedKind', 'relatedRef', 'openedBy']
  >({ name: ['provider', 'relatedKind', 'relatedRef', 'openedBy'] });
  const templates = useCommandQuery('actions.templates', {});
  const carers = useCommandQuery('carers.list', {});
  const providerName = carers.data?.find(({ ref }) => ref === provider)?.name;
  const { name, ...values } = useTemplateValues({
    provider,
    providerName: providerName ?? '',
    relatedTo: { kind: relatedKind, ref: relatedRef, words: '', to: '' },
    dueOn: null,
  });
  const use = ({ text }: ActionTemplate): void => {
    const filled = fillTemplate(text, providerName && name ? { ...values, name } : values);
    const written = getValues('body').trimEnd();
    const body = written === '' ? filled : `${written}\n\n${filled}`;
    setValue('body', body, { shouldDirty: true });
    setFocus('body');
  };
  return (
    <Field label="Files" hint="PDF, picture, Word or Excel, five at most; or drop or paste them here.">
      <Row gap="S">
        <Button icon={<AttachRegular />} onClick={() => void intake.choose()}>
          Attach a file
        </Button>
        {openedBy === 'team' ? (
          <TemplatesMenu
            templates={templates.data ?? []}
            keys="Ctrl+T"
            open={listed}
            onOpen={onListed}
            onChoose={use}
          />
        ) : null}
        <AttachedFilesList files={files} onFiles={onFiles} />
      </Row>
    </Field>
  );
}

function SendButton({ busy }: { readonly busy: boolean }) {
  const [openedBy, assignTo] = useWatch<NewActionValues, ['openedBy', 'assignTo']>({
    name: ['openedBy', 'assignTo'],
  });
  return (
    <Row gap="S">
      <Button
        type="submit"
        appearance="primary"
        icon={<SendRegular />}
        title="Ctrl+Enter"
        aria-keyshortcuts="Control+Enter"
        disabledFocusable={busy}
      >
        {openedBy === 'team' ? 'Send to the carer' : 'Take it down'}
      </Button>
      <Text size={200}>{whatOpeningDoes({ openedBy, assignTo })}</Text>
    </Row>
  );
}

/** The first thing that is not known yet. */
function FirstFocus({ facts }: { readonly facts: NewActionFacts }) {
  const { setFocus } = useFormContext<NewActionValues>();
  const [first] = useState<keyof NewActionValues>(() => {
    if (!facts.provider) return 'provider';
    if (!facts.type) return 'type';
    return facts.title ? 'body' : 'title';
  });
  useEffect(() => setFocus(first), [first, setFocus]);
  return null;
}

import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { formatDate } from '../../domain/calendar/format-dates';
import { LINK_KINDS, type ActionDetail, type ActionRow, type LinkKind } from '../../preload/contract/actions';
import { isoDate, note, optionalText } from '../../preload/contract/fields';
import { useSignedInUser } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNaming } from '../privacy/privacy';
import { DateField } from '../forms/date-field';
import { FormDialog } from '../forms/form-dialog';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { RecordField } from '../placements/record-field';
import { claimChoices, paymentChoices } from './about-choices';
import { ChosenReset } from './chosen-reset';

/** What the team does with a thread in a dialog. */
export type ThreadTask = 'assign' | 'due' | 'link' | 'merge';

interface ActionDialogsProps {
  readonly detail: ActionDetail;
  readonly task: ThreadTask | null;
  readonly onSay: (sentence: string) => void;
  readonly onClose: () => void;
}

interface TaskDialogProps extends Omit<ActionDialogsProps, 'task' | 'detail'> {
  readonly action: ActionRow;
}

/** The dialog of a task; none where there is no task. */
export function ActionDialogs({ detail, task, onSay, onClose }: ActionDialogsProps) {
  const props = { action: detail.action, onSay, onClose };
  switch (task) {
    case 'assign':
      return <AssignDialog {...props} />;
    case 'due':
      return <DueDialog {...props} />;
    case 'link':
      return <LinkDialog {...props} />;
    case 'merge':
      return <MergeDialog {...props} />;
    case null:
      return null;
  }
}

const assignFields = z.object({ assignee: z.string().nullable(), note: optionalText(1000) });

function AssignDialog({ action, onSay, onClose }: TaskDialogProps) {
  const assign = useCommand('actions.assign');
  const people = useCommandQuery('actions.people', {});
  const me = useSignedInUser().name;
  return (
    <FormDialog
      title={`Hand over action ${action.id}`}
      schema={assignFields}
      defaultValues={{ assignee: action.assignee, note: '' }}
      submitLabel="Hand it over"
      draftKey={`action.${action.id}.assign`}
      onClose={onClose}
      onSubmit={async (values) => {
        await assign.mutateAsync({ id: action.id, ...values });
        onSay(
          values.assignee === null
            ? `Action ${action.id} is with the team, with nobody in particular.`
            : `Action ${action.id} is with ${values.assignee === me ? 'you' : values.assignee}.`,
        );
      }}
    >
      <SelectField
        name="assignee"
        label="To"
        emptyLabel="Nobody in particular: back to the team"
        options={(people.data ?? []).map((name) => ({
          value: name,
          label: name === me ? `${name} (me)` : name,
        }))}
      />
      <TextField name="note" label="Note" hint="What they should know. Only the team sees it." multiline />
    </FormDialog>
  );
}

const dueFields = z.object({ dueOn: isoDate, note });

function DueDialog({ action, onSay, onClose }: TaskDialogProps) {
  const setDue = useCommand('actions.setDue');
  return (
    <FormDialog
      title={`When the team answers action ${action.id}`}
      schema={dueFields}
      defaultValues={{ dueOn: action.dueOn ?? '', note: '' }}
      submitLabel="Set the day"
      draftKey={`action.${action.id}.due`}
      onClose={onClose}
      onSubmit={async (values) => {
        await setDue.mutateAsync({ id: action.id, ...values });
        onSay(`Action ${action.id} is to be answered by ${formatDate(values.dueOn)}.`);
      }}
    >
      <DateField name="dueOn" label="To be answered by" required />
      <TextField name="note" label="Reason" hint="Only the team sees it." multiline required />
    </FormDialog>
  );
}

const linkFields = z.object({
  kind: z.enum(LINK_KINDS),
  ref: z.string().min(1, 'Choose what to link it to.'),
});

const LINK_WORDS: Readonly<Record<LinkKind, string>> = {
  payment: 'Payment',
  claim: 'Claim',
  action: 'Action',
};

function LinkDialog({ action, onSay, onClose }: TaskDialogProps) {
  const link = useCommand('actions.link');
  return (
    <FormDialog
      title={`Link action ${action.id}`}
      schema={linkFields}
      defaultValues={{ kind: 'payment', ref: '' }}
      submitLabel="Link it"
      onClose={onClose}
      onSubmit={async (values) => {
        await link.mutateAsync({ id: action.id, link: values });
        onSay(`Action ${action.id} is linked. Only the team sees links.`);
      }}
    >
      <SelectField
        name="kind"
        label="To a"
        options={LINK_KINDS.map((kind) => ({ value: kind, label: LINK_WORDS[kind] }))}
      />
      <ChosenReset on="kind" field="ref" />
      <LinkChoice action={action} />
    </FormDialog>
  );
}

/** What of this carer it can be linked to. */
function LinkChoice({ action }: { readonly action: ActionRow }) {
  const kind = useWatch<z.input<typeof linkFields>, 'kind'>({ name: 'kind' });
  const { provider } = action;
  const naming = useNaming();
  const periods = useCommandQuery('periods.list', {}, { enabled: kind === 'payment' });
  const claims = useCommandQuery('claims.list', { provider }, { enabled: kind === 'claim' });
  const actions = useCommandQuery(
    'actions.list',
    { openOnly: false, provider },
    { enabled: kind === 'action' },
  );
  const options = useMemo(() => {
    switch (kind) {
      case 'payment':
        return paymentChoices(periods.data);
      case 'claim':
        return claimChoices(claims.data);
      case 'action':
        return otherActions(actions.data ?? [], action.id).map(({ id, title }) => ({
          ref: String(id),
          name: naming.text(title),
        }));
    }
  }, [kind, periods.data, claims.data, actions.data, action.id, naming]);
  return (
    <RecordField
      name="ref"
      label={LINK_WORDS[kind]}
      placeholder="Type a number, a date or a word"
      options={options}
    />
  );
}

const mergeFields = z.object({ into: z.string().min(1, 'Choose the action that goes on.') });

function MergeDialog({ action, onSay, onClose }: TaskDialogProps) {
  const merge = useCommand('actions.merge');
  const naming = useNaming();
  const actions = useCommandQuery('actions.list', { openOnly: true, provider: action.provider });
  const others = otherActions(actions.data ?? [], action.id);
  const carer = naming.short(action.provider, action.providerName);
  return (
    <FormDialog
      title={`Merge action ${action.id} into another`}
      schema={mergeFields}
      defaultValues={{ into: '' }}
      submitLabel="Merge and close this one"
      onClose={onClose}
      onSubmit={async ({ into }) => {
        await merge.mutateAsync({ id: action.id, into: Number(into) });
        onSay(`Action ${action.id} is closed; action ${into} goes on.`);
      }}
    >
      <Text>
        {others.length === 0 && actions.data
          ? `${carer} has no other open action, so there is nothing to merge this one into.`
          : `This one is closed as a duplicate, for good. Both name the other, and the carer sees which one goes on.`}
      </Text>
      <RecordField
        name="into"
        label="Action that goes on"
        placeholder="Type a number or a word of its title"
        options={others.map(({ id, title, typeName }) => ({
          ref: String(id),
          name: naming.text(title),
          hint: typeName,
        }))}
      />
    </FormDialog>
  );
}

function otherActions(rows: readonly ActionRow[], id: number): readonly ActionRow[] {
  return rows.filter((row) => row.id !== id);
}

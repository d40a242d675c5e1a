import { makeStyles, tokens } from '@fluentui/react-components';
import type { z } from 'zod';
import { formatDate } from '../../domain/calendar/format-dates';
import { placementInput, type PlacementRow } from '../../preload/contract/placements';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { DateField } from '../forms/date-field';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';
import { Facts } from '../layout/facts';
import { nextReference } from './next-reference';
import { PlacementEffect } from './placement-effect';
import { RecordField } from './record-field';

/** What a placement's form is opened for. */
export type PlacementTask =
  | { readonly task: 'add'; readonly client?: string; readonly provider?: string }
  | { readonly task: 'change' | 'end'; readonly placement: PlacementRow };

const useStyles = makeStyles({
  dates: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
  },
});

type Values = z.input<typeof placementInput>;

const endedPlacement = placementInput.refine((placement) => placement.endDate !== null, {
  path: ['endDate'],
  message: 'Give the day on which the child left.',
});

/** Adds, changes or ends a placement; before saving it shows what becomes of finalised periods. */
export function PlacementForm({
  task,
  onClose,
}: {
  readonly task: PlacementTask;
  readonly onClose: () => void;
}) {
  const save = useCommand('placements.save');
  const notify = useNotify();
  const known = useCommandQuery('placements.list', {}, { enabled: task.task === 'add' });
  // The suggested reference is one of the form's first values: the form waits for it.
  if (task.task === 'add' && known.isPending) return null;
  const isNew = task.task === 'add';
  return (
    <FormDialog
      title={titleOf(task)}
      schema={task.task === 'end' ? endedPlacement : placementInput}
      defaultValues={firstValues(task, known.data ?? [])}
      submitLabel={{ add: 'Add placement', change: 'Save placement', end: 'End placement' }[task.task]}
      draftKey={
        isNew
          ? `placement.new.${task.client ?? ''}.${task.provider ?? ''}`
          : `placement.${task.task}.${task.placement.ref}`
      }
      onSubmit={async (placement) => {
        const saved = await save.mutateAsync({ placement, isNew });
        notify(`Saved placement ${saved.ref}`);
      }}
      onClose={onClose}
    >
      {task.task === 'end' ? <EndFields placement={task.placement} /> : <PlacementFields isNew={isNew} />}
      <PlacementEffect />
    </FormDialog>
  );
}

function titleOf(task: PlacementTask): string {
  if (task.task === 'add') return 'Add a placement';
  return `${task.task === 'end' ? 'End' : 'Change'} placement ${task.placement.ref}`;
}

function firstValues(task: PlacementTask, known: readonly PlacementRow[]): Values {
  if (task.task !== 'add') {
    const { ref, client, provider, serviceLevel, startDate, endDate } = task.placement;
    return { ref, client, provider, serviceLevel, startDate, endDate };
  }
  return {
    ref: nextReference(known.map((placement) => placement.ref)),
    client: task.client ?? '',
    provider: task.provider ?? '',
    serviceLevel: '',
    startDate: '',
    endDate: null,
  };
}

function PlacementFields({ isNew }: { readonly isNew: boolean }) {
  const styles = useStyles();
  const children = useCommandQuery('children.list', {});
  const carers = useCommandQuery('carers.list', {});
  const levels = useCommandQuery('serviceLevels.list', {});
  return (
    <>
      <RecordField
        name="client"
        label="Child"
        placeholder="Type a name or reference"
        options={(children.data ?? []).map(({ ref, name, dateOfBirth }) => ({
          ref,
          name,
          hint: `born ${formatDate(dateOfBirth)}`,
        }))}
      />
      <RecordField
        name="provider"
        label="Carer"
        placeholder="Type a name or reference"
        options={(carers.data ?? []).map(({ ref, name, postcode }) => ({
          ref,
          name,
          ...(postcode === null ? {} : { hint: postcode }),
        }))}
      />
      <RecordField
        name="serviceLevel"
        label="Service level"
        placeholder="Type a name or code"
        options={(levels.data ?? [])
          .filter((level) => level.kind === 'placement')
          .map(({ code, name, unit }) => ({ ref: code, name, hint: `priced per ${unit}` }))}
      />
      <div className={styles.dates}>
        <DateField
          name="startDate"
          label="Start date"
          hint="The first night paid, such as 06/04/2026"
          required
        />
        <DateField
          name="endDate"
          label="End date"
          hint="The day the child leaves, not paid; blank while placed"
        />
      </div>
      <TextField name="ref" label="Reference" required disabled={!isNew} />
    </>
  );
}

function EndFields({ placement }: { readonly placement: PlacementRow }) {
  return (
    <>
      <Facts
        facts={{
          Child: `${placement.clientName} (${placement.client})`,
          Carer: `${placement.providerName} (${placement.provider})`,
          'Service level': placement.serviceLevelName,
          'Start date': formatDate(placement.startDate),
        }}
      />
      <DateField
        name="endDate"
        label="End date"
        hint="The day on which the child left; that night is not paid. For example 06/04/2026"
        required
      />
    </>
  );
}

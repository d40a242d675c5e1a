import { Checkbox, Label, makeStyles, Text } from '@fluentui/react-components';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { z } from 'zod';
import { formatDate } from '../../domain/calendar/format-dates';
import { isIsoDate } from '../../domain/calendar/dates';
import type { SittingDetail } from '../../preload/contract/panel';
import { useSignedInUser } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { DateField } from '../forms/date-field';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';
import { useLedgerDay } from '../placements/use-ledger-day';
import { decidedInWords, namesPresent, presentInForm } from './sitting-words';

const notes = z.string().trim().max(4000, 'At most 4,000 characters.');
const schema = z
  .object({
    heldOn: z.string().refine(isIsoDate, 'Give a day that exists, such as 6 Apr 2026.'),
    ticked: z.array(z.string()),
    others: z.string().max(2000, 'At most 2,000 characters.'),
    notes,
  })
  .refine(({ ticked, others }) => namesPresent(ticked, others).length > 0, {
    path: ['others'],
    message: 'Say who is present.',
  });

interface SittingDialogProps {
  /** The open sitting, to change it; without one, a sitting is opened. */
  readonly sitting?: SittingDetail;
  readonly onClose: () => void;
}

/** Opens a sitting, or changes who is present and the notes of the open one. */
export function SittingDialog({ sitting, onClose }: SittingDialogProps) {
  const members = useMembers();
  return members === null ? null : <SittingForm sitting={sitting} members={members} onClose={onClose} />;
}

/** Names of the members of the panel; null until they are known. */
function useMembers(): readonly string[] | null {
  const users = useCommandQuery('users.list', {});
  if (!users.data) return null;
  return users.data.filter(({ roles, active }) => active && roles.includes('panel')).map(({ name }) => name);
}

interface SittingFormProps {
  readonly sitting: SittingDetail | undefined;
  readonly members: readonly string[];
  readonly onClose: () => void;
}

function SittingForm({ sitting, members, onClose }: SittingFormProps) {
  const open = useCommand('panel.open');
  const amend = useCommand('panel.amend');
  const notify = useNotify();
  const me = useSignedInUser().name;
  const today = useLedgerDay();
  return (
    <FormDialog
      title={sitting ? `Sitting of ${formatDate(sitting.heldOn)}` : 'Open a sitting'}
      schema={schema}
      defaultValues={{
        heldOn: sitting?.heldOn ?? today,
        ...presentInForm(sitting?.present ?? [me], members),
        notes: sitting?.notes ?? '',
      }}
      submitLabel={sitting ? 'Save' : 'Open the sitting'}
      draftKey={`sitting.${sitting?.id ?? 'new'}`}
      onClose={onClose}
      onSubmit={async ({ heldOn, ticked, others, notes: written }) => {
        const present = namesPresent(ticked, others);
        if (sitting) await amend.mutateAsync({ present, notes: written });
        else await open.mutateAsync({ heldOn, present, notes: written });
        notify(sitting ? 'Saved the sitting' : `Opened the sitting of ${formatDate(heldOn)}`);
      }}
    >
      {sitting ? (
        <Text>
          Held on {formatDate(sitting.heldOn)}. Whoever opened it or decided in it stays in the list.
        </Text>
      ) : (
        <>
          <Text>Decisions that are taken from now on belong to it, until it is closed.</Text>
          <DateField name="heldOn" label="Held on" required />
        </>
      )}
      <MembersField name="ticked" members={members} />
      <TextField
        name="others"
        label="Others present"
        hint="One a line, such as: Ruth Bailey, finance"
        multiline
      />
      <TextField
        name="notes"
        label="Notes"
        hint="They stand in the minutes: use references rather than names."
        multiline
      />
    </FormDialog>
  );
}

const useStyles = makeStyles({ members: { display: 'flex', flexDirection: 'column' } });

/** Which members are present; the form's value is their names. */
function MembersField({ name, members }: { readonly name: string; readonly members: readonly string[] }) {
  const styles = useStyles();
  const id = useId();
  const { field } = useController({ name });
  const ticked: readonly string[] = Array.isArray(field.value) ? field.value : [];
  return (
    <div role="group" aria-labelledby={id} className={styles.members}>
      <Label id={id}>Members of the panel present</Label>
      {members.map((member) => (
        <Checkbox
          key={member}
          label={member}
          checked={ticked.includes(member)}
          onChange={(_event, data) =>
            field.onChange(
              members.filter((one) => (one === member ? data.checked === true : ticked.includes(one))),
            )
          }
        />
      ))}
    </div>
  );
}

/** Ends the open sitting. */
export function CloseSittingDialog({
  sitting,
  onClose,
}: {
  readonly sitting: SittingDetail;
  readonly onClose: () => void;
}) {
  const close = useCommand('panel.close');
  const notify = useNotify();
  return (
    <FormDialog
      title={`Close the sitting of ${formatDate(sitting.heldOn)}`}
      schema={z.object({ notes })}
      defaultValues={{ notes: sitting.notes }}
      submitLabel="Close the sitting"
      draftKey={`sitting.${sitting.id}.close`}
      onClose={onClose}
      onSubmit={async ({ notes: written }) => {
        await close.mutateAsync({ notes: written });
        notify('Closed the sitting; its minutes are under Sittings');
      }}
    >
      <Text>
        Decided in it: {decidedInWords(sitting)}. Once closed, its minutes are final: who was present and the
        notes cannot be changed any more, and it takes no more decisions.
      </Text>
      <TextField name="notes" label="Notes" hint="They stand in the minutes." multiline />
    </FormDialog>
  );
}

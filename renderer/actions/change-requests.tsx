import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ActionDetail, ChangeRequest, RequestedChange } from '../../preload/contract/actions';
import { note } from '../../preload/contract/fields';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useAttempt } from '../feedback/use-attempt';
import { StateBadge } from '../format/state-badge';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { flexGrow: 1, minWidth: '12rem', overflowWrap: 'anywhere' },
});

const BADGES = {
  requested: { state: 'pending', label: 'To be made' },
  made: { state: 'added', label: 'Made' },
  refused: { state: 'rejected', label: 'Refused' },
} as const;

const refusal = z.object({ reason: note });

/** What the carer asks to have changed, each made or refused with one click. */
export function ChangeRequests({ detail }: { readonly detail: ActionDetail }) {
  const styles = useStyles();
  const { changes } = detail;
  if (changes.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Change requests">
      {changes.map((request) => (
        <li key={request.id} className={styles.card}>
          <StateBadge {...BADGES[request.state]} />
          <Text className={styles.words}>
            {changeInWords(request.requested)}. {standingInWords(request)}
          </Text>
          {request.state === 'requested' ? <Decide request={request} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Decide({ request: { id } }: { readonly request: ChangeRequest }) {
  const make = useCommand('actions.makeChange');
  const refuse = useCommand('actions.refuseChange');
  const mayMake = useMay('actions.makeChange');
  const mayRefuse = useMay('actions.refuseChange');
  const { busy, attempt } = useAttempt();
  const [refusing, setRefusing] = useState(false);
  return (
    <>
      {mayMake ? (
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() =>
            void attempt('The change was not made', async () => void (await make.mutateAsync({ id })))
          }
        >
          Make this change
        </Button>
      ) : null}
      {mayRefuse ? (
        <Button size="small" onClick={() => setRefusing(true)}>
          Refuse it
        </Button>
      ) : null}
      {refusing ? (
        <FormDialog
          title="Refuse the change?"
          schema={refusal}
          defaultValues={{ reason: '' }}
          submitLabel="Refuse the change"
          draftKey={`action.change.${id}`}
          onClose={() => setRefusing(false)}
          onSubmit={async ({ reason }) => await refuse.mutateAsync({ id, reason })}
        >
          <TextField name="reason" label="Reason" hint="Only the team sees it." multiline required />
        </FormDialog>
      ) : null}
    </>
  );
}

function changeInWords(requested: RequestedChange): string {
  switch (requested.kind) {
    case 'bank_details':
      return `New bank details: ${requested.sortCode}, ${requested.accountNumber}, ${requested.accountName}`;
    case 'address':
      return `New address: ${requested.address}, ${requested.postcode}`;
    case 'phone':
      return `New telephone number: ${requested.phone}`;
    case 'email':
      return `New e-mail address: ${requested.email}`;
  }
}

function standingInWords({
  requested,
  state,
  decidedBy,
  decidedAt,
  reason,
  confirmedBy,
}: ChangeRequest): string {
  if (state === 'requested' || decidedAt === null) return '';
  const by = `by ${decidedBy}, ${formatInstant(decidedAt)}`;
  if (state === 'refused') return `Refused ${by}: ${reason}`;
  if (requested.kind !== 'bank_details') return `Made ${by}.`;
  return confirmedBy === null
    ? `Entered ${by}; another person has to confirm them.`
    : `Entered ${by}, confirmed by ${confirmedBy}.`;
}

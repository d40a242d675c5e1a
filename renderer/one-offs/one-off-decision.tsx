import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { OneOffRow } from '../../preload/contract/one-offs';
import { useMay, useSignedInUser } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';
import { Row } from '../layout/row';
import { ErrorState } from '../layout/states';
import { effectOf } from './one-off-words';

/** What this person may do with a manual line, or whose turn it is. */
export function OneOffDecision({ row }: { readonly row: OneOffRow }) {
  const user = useSignedInUser();
  const mayApprove = useMay('oneOffs.approve');
  const isOwn = row.enteredBy === user.name;
  if (row.state !== 'pending' && row.state !== 'approved') return null;
  return (
    <>
      {row.state === 'pending' && mayApprove && !isOwn ? <ApproveOrReject row={row} /> : null}
      {row.state === 'pending' && isOwn ? <Text>You entered it: another person approves it.</Text> : null}
      {row.state === 'pending' && !isOwn && !mayApprove ? <Text>It waits for an approver.</Text> : null}
      {isOwn || (mayApprove && row.state === 'approved') ? <Withdraw row={row} /> : null}
    </>
  );
}

/** The note is wanted for a rejection: whoever entered it has to know why. */
function ApproveOrReject({ row }: { readonly row: OneOffRow }) {
  const notify = useNotify();
  const approve = useCommand('oneOffs.approve');
  const reject = useCommand('oneOffs.reject');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const busy = approve.isPending || reject.isPending;
  const failure = approve.error ?? reject.error;
  const decide = (how: 'approve' | 'reject'): void => {
    const why = note.trim();
    if (how === 'reject' && why === '') return setMissing(true);
    const done = {
      onSuccess: () =>
        notify(
          `${how === 'approve' ? 'Approved' : 'Rejected'} one-off payment ${row.id} of ${row.providerName}`,
        ),
    };
    if (how === 'approve') approve.mutate({ id: row.id, note: why === '' ? null : why }, done);
    else reject.mutate({ id: row.id, note: why }, done);
  };
  return (
    <>
      <Field
        label="Note"
        hint="Wanted where you reject it; the person who entered it reads why."
        validationMessage={missing && note.trim() === '' ? 'Say why it is rejected, in a few words.' : null}
      >
        <Textarea value={note} onChange={(_event, data) => setNote(data.value)} resize="vertical" />
      </Field>
      {failure ? <ErrorState error={failure} title="Nothing was decided" /> : null}
      <Row gap="S">
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          disabledFocusable={busy}
          onClick={() => decide('approve')}
        >
          Approve
        </Button>
        <Button icon={<DismissRegular />} disabledFocusable={busy} onClick={() => decide('reject')}>
          Reject
        </Button>
      </Row>
    </>
  );
}

function Withdraw({ row }: { readonly row: OneOffRow }) {
  const notify = useNotify();
  const withdraw = useCommand('oneOffs.withdraw');
  const [asking, setAsking] = useState(false);
  return (
    <Row gap="S">
      <Button onClick={() => setAsking(true)}>Withdraw</Button>
      {asking ? (
        <ConfirmDialog
          title={`Withdraw one-off payment ${row.id}?`}
          confirmLabel="Withdraw"
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await withdraw.mutateAsync({ id: row.id });
            notify(`Withdrew one-off payment ${row.id} of ${row.providerName}`);
          }}
        >
          {effectOf(row)} Once withdrawn, that does not happen, and it cannot be brought back: it would have
          to be entered again.
        </ConfirmDialog>
      ) : null}
    </Row>
  );
}

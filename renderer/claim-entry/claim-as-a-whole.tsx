import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import { claimFields, type ClaimDetail } from '../../preload/contract/claims';
import { useCommand } from '../bridge/use-command';
import { carerAddress } from '../carers/carer-words';
import { ORIGIN_TITLES, STATE_BADGES, STATE_TITLES } from '../claims/claim-words';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { StateBadge } from '../format/state-badge';
import { Facts } from '../layout/facts';
import { PageSection } from '../layout/page-section';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { ClaimFields, sentence, type EnteredOrigin } from './claim-fields';
import { newClaimAddress } from './entry-address';
import { WithdrawClaim } from './withdraw-claim';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(20rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
});

/** What a claim says as a whole, where it stands, and what can be done with it. */
export function ClaimAsAWhole(props: { readonly detail: ClaimDetail; readonly mayChange: boolean }) {
  const { detail, mayChange } = props;
  const styles = useStyles();
  const [task, setTask] = useState<'change' | 'remove' | null>(null);
  const { claim, withdrawn } = detail;
  const close = (): void => setTask(null);
  return (
    <PageSection
      title="The claim"
      actions={
        <Row gap="S">
          {mayChange ? (
            <>
              <Button icon={<EditRegular />} onClick={() => setTask('change')}>
                Change
              </Button>
              <Button icon={<DeleteRegular />} onClick={() => setTask('remove')}>
                Remove the claim
              </Button>
            </>
          ) : null}
          <WithdrawClaim claim={claim} />
        </Row>
      }
    >
      <div className={styles.facts}>
        <Facts
          facts={{
            State: <StateBadge state={STATE_BADGES[claim.state]} label={STATE_TITLES[claim.state]} />,
            Carer: (
              <ScreenLink to={carerAddress(claim.provider)}>
                {claim.providerName} ({claim.provider})
              </ScreenLink>
            ),
            Date: formatDate(claim.day),
          }}
        />
        <Facts
          facts={{
            'Came in': sentence(ORIGIN_TITLES[claim.origin]),
            Notes: claim.notes === '' ? null : claim.notes,
            Entered: `by ${claim.enteredBy}, ${formatInstant(claim.enteredAt)}`,
            Submitted:
              claim.submittedBy === null || claim.submittedAt === null
                ? undefined
                : `by ${claim.submittedBy}, ${formatInstant(claim.submittedAt)}`,
            Withdrawn:
              withdrawn === null
                ? undefined
                : `by ${withdrawn.by}, ${formatInstant(withdrawn.at)}: ${withdrawn.reason}`,
          }}
        />
      </div>
      {task === 'change' ? <ChangeClaim detail={detail} onClose={close} /> : null}
      {task === 'remove' ? <RemoveClaim detail={detail} onClose={close} /> : null}
    </PageSection>
  );
}

interface TaskProps {
  readonly detail: ClaimDetail;
  readonly onClose: () => void;
}

function ChangeClaim({ detail: { claim }, onClose }: TaskProps) {
  const change = useCommand('claims.change');
  const { id, day, notes } = claim;
  return (
    <FormDialog
      title={`Change claim ${id}`}
      schema={claimFields}
      defaultValues={{ day, notes, origin: claim.origin as EnteredOrigin }}
      submitLabel="Save"
      draftKey={`claim.${id}`}
      onClose={onClose}
      onSubmit={async (values) => await change.mutateAsync({ id, ...values })}
    >
      <ClaimFields />
    </FormDialog>
  );
}

function RemoveClaim({ detail: { claim }, onClose }: TaskProps) {
  const navigate = useNavigate();
  const notify = useNotify();
  const remove = useCommand('claims.remove');
  const { id, providerName, items } = claim;
  return (
    <ConfirmDialog
      title={`Remove claim ${id} of ${providerName}?`}
      confirmLabel="Remove"
      onClose={onClose}
      onConfirm={async () => {
        await remove.mutateAsync({ id });
        notify(`Removed claim ${id} of ${providerName}`);
        void navigate(newClaimAddress());
      }}
    >
      {items === 0 ? 'It has no items yet.' : `Its items and what is attached to them go with it (${items}).`}{' '}
      It was never submitted. It would have to be entered again.
    </ConfirmDialog>
  );
}

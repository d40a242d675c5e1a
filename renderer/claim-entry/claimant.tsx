import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ClaimantRow } from '../../preload/contract/claims';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { StateBadge } from '../format/state-badge';
import { Row } from '../layout/row';
import { ErrorState } from '../layout/states';
import { ClaimantForm } from './claimant-form';

/** Whether a carer may claim, since when and why, and how to change it. */
export function Claimant({ carer }: { readonly carer: string }) {
  const may = useMay('claimants.set');
  const query = useCommandQuery('claimants.list', {});
  const [changing, setChanging] = useState(false);
  const claimant = query.data?.find(({ provider }) => provider === carer);
  if (query.error)
    return <ErrorState error={query.error} title="Whether the carer may claim could not be read" />;
  if (!claimant) return null;
  const { approved } = claimant;
  return (
    <Row>
      <StateBadge
        state={approved ? 'approved' : 'inactive'}
        label={approved ? 'Approved to claim' : 'Not approved to claim'}
      />
      <Text>{whyOf(claimant)}</Text>
      {may ? (
        <Button size="small" onClick={() => setChanging(true)}>
          {approved ? 'Withdraw the approval' : 'Approve to claim'}
        </Button>
      ) : null}
      {changing ? <ClaimantForm claimant={claimant} onClose={() => setChanging(false)} /> : null}
    </Row>
  );
}

function whyOf({ approved, setBy, setAt, note }: ClaimantRow): string {
  if (setBy === null || setAt === null) return 'Nobody has approved this carer to claim yet.';
  const what = approved ? 'Approved' : 'Approval withdrawn';
  return `${what} by ${setBy}, ${formatInstant(setAt)}${note === null ? '.' : `: ${note}`}`;
}

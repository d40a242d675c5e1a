import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClaimantRow } from '../../preload/contract/claims';
import { useMay } from '../bridge/use-access';
import { Notice } from '../layout/notice';
import { ClaimantForm } from './claimant-form';

/** Says why a carer cannot have a claim, and how that is changed. */
export function NotApproved({ claimant }: { readonly claimant: ClaimantRow }) {
  const may = useMay('claimants.set');
  const [approving, setApproving] = useState(false);
  return (
    <>
      <Notice
        intent="warning"
        title={`${claimant.providerName} is not approved to claim.`}
        actions={may && <Button onClick={() => setApproving(true)}>Approve to claim</Button>}
      >
        Only carers who are approved have claims. An officer or administrator approves them here or on the
        carer’s page.
      </Notice>
      {approving ? <ClaimantForm claimant={claimant} onClose={() => setApproving(false)} /> : null}
    </>
  );
}

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ClaimantRow } from '../../preload/contract/claims';
import { useMay } from '../bridge/use-access';
import { ClaimantForm } from './claimant-form';

/** Says why a carer cannot have a claim, and how that is changed. */
export function NotApproved({ claimant }: { readonly claimant: ClaimantRow }) {
  const may = useMay('claimants.set');
  const [approving, setApproving] = useState(false);
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{claimant.providerName} is not approved to claim.</MessageBarTitle> Only carers who
          are approved have claims. An officer or administrator approves them here or on the carer’s page.
        </MessageBarBody>
        {may ? (
          <MessageBarActions>
            <Button onClick={() => setApproving(true)}>Approve to claim</Button>
          </MessageBarActions>
        ) : null}
      </MessageBar>
      {approving ? <ClaimantForm claimant={claimant} onClose={() => setApproving(false)} /> : null}
    </>
  );
}

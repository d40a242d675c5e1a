import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useNavigate } from 'react-router';
import type { ClaimRow } from '../../preload/contract/claims';
import { useMay } from '../bridge/use-access';
import { entryAddress } from './entry-address';
import { WithdrawClaim } from './withdraw-claim';

/** What whoever enters claims can do with one beside the panel's decisions: go on entering it, or withdraw it. */
export function ClaimTasks({ claim }: { readonly claim: ClaimRow }) {
  const navigate = useNavigate();
  const mayEnter = useMay('claims.saveItem');
  if (claim.state === 'unsubmitted' && mayEnter) {
    return (
      <Button icon={<EditRegular />} onClick={() => void navigate(entryAddress(claim.id))}>
        Go on entering it
      </Button>
    );
  }
  return <WithdrawClaim claim={claim} />;
}

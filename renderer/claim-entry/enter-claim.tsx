import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useNavigate } from 'react-router';
import { useMay } from '../bridge/use-access';
import { newClaimAddress } from './entry-address';

/** The button that begins a claim; nothing for those who enter none. */
export function EnterClaim({ carer }: { readonly carer?: string }) {
  const navigate = useNavigate();
  const may = useMay('claims.enter');
  if (!may) return null;
  return (
    <Button icon={<AddRegular />} onClick={() => void navigate(newClaimAddress(carer))}>
      Enter a claim
    </Button>
  );
}

import { Button, makeStyles, Text } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { useState } from 'react';
import type { BankDetailsRow } from '../../preload/contract/carers';
import { asCommandFailure } from '../bridge/command-failure';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { Row } from '../layout/row';

const useStyles = makeStyles({
  numbers: { fontVariantNumeric: 'tabular-nums' },
});

/** Sort code and account number, masked until "Show in full", which the audit trail records. */
export function AccountNumbers({ details }: { readonly details: BankDetailsRow }) {
  const styles = useStyles();
  const mayShow = useMay('carers.showBankDetails');
  const show = useCommand('carers.showBankDetails');
  const notify = useNotify();
  const [inFull, setInFull] = useState<{ sortCode: string; accountNumber: string } | null>(null);
  const { sortCode, accountNumber } = inFull ?? details;
  const toggle = async () => {
    if (inFull) return setInFull(null);
    try {
      setInFull(await show.mutateAsync({ provider: details.provider, id: details.id }));
    } catch (error) {
      notify({ title: 'These cannot be shown', body: asCommandFailure(error).message, intent: 'error' });
    }
  };
  return (
    <Row as="span" gap="S">
      <span className={styles.numbers}>
        {sortCode} {accountNumber}
      </span>
      {mayShow && (
        <Button
          size="small"
          icon={inFull ? <EyeOffRegular /> : <EyeRegular />}
          disabledFocusable={show.isPending}
          aria-label={`${inFull ? 'Hide' : 'Show in full'}: bank details of ${details.providerName}`}
          title="The audit trail records who saw bank details in full"
          onClick={() => void toggle()}
        >
          {inFull ? 'Hide' : 'Show in full'}
        </Button>
      )}
      {inFull && <Text size={200}>recorded in the audit trail</Text>}
    </Row>
  );
}

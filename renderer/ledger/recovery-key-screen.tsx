import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { StartPage } from '../start/start-page';
import { RecoveryKey } from './recovery-key';

interface RecoveryKeyScreenProps {
  readonly ledgerName: string;
  readonly recoveryKey: string;
  readonly onSafe: () => void;
}

/** Shows the new ledger's recovery key until the person says that it is safe. */
export function RecoveryKeyScreen({ ledgerName, recoveryKey, onSafe }: RecoveryKeyScreenProps) {
  const [safe, setSafe] = useState(false);
  return (
    <StartPage
      title="The ledger is made. Keep its recovery key"
      lead="If this computer breaks or the passphrase is forgotten, only this key opens the ledger again. Nobody else has a copy."
    >
      <RecoveryKey ledgerName={ledgerName} recoveryKey={recoveryKey} />
      <Checkbox
        checked={safe}
        onChange={(_event, data) => setSafe(data.checked === true)}
        label="I have put it in a safe place"
      />
      <Button appearance="primary" disabledFocusable={!safe} onClick={() => safe && onSafe()}>
        Go to the ledger
      </Button>
    </StartPage>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputOf } from '../../preload/contract';
import type { LedgerState } from '../../preload/contract/ledger';
import { call } from '../bridge/bridge';
import { NewLedgerForm } from './new-ledger-form';
import { RecoveryKeyScreen } from './recovery-key-screen';

interface NewLedgerProps {
  readonly keychain: LedgerState['keychain'];
  /** Back to the first screen, or on to the ledger that was made. */
  readonly onDone: () => void;
}

/** Makes a ledger: the form, then the recovery key, which is shown until it is safe. */
export function NewLedger({ keychain, onDone }: NewLedgerProps) {
  const queries = useQueryClient();
  const [made, setMade] = useState<{ readonly name: string; readonly recoveryKey: string } | null>(null);

  const make = async (input: InputOf<'ledger.create'>) => {
    const { recoveryKey } = await call('ledger.create', input);
    setMade({ name: input.organisation, recoveryKey });
  };
  const finish = () => {
    void queries.invalidateQueries();
    onDone();
  };

  if (made)
    return <RecoveryKeyScreen ledgerName={made.name} recoveryKey={made.recoveryKey} onSafe={finish} />;
  return <NewLedgerForm keychain={keychain} onSubmit={make} onCancel={onDone} />;
}

import { Button } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { useState } from 'react';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { ErrorState } from '../layout/states';
import { UnlockDialog } from './unlock-dialog';

interface Chosen {
  readonly from: string;
  readonly to: string;
}

/** Restores a backup: choose it, choose where the ledger shall be, and it is checked, written and opened. */
export function RestoreBackup({ disabled = false }: { readonly disabled?: boolean }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [failure, setFailure] = useState<CommandFailure | null>(null);

  const choose = async () => {
    setFailure(null);
    try {
      const backup = await call('files.choose', { purpose: 'backup' });
      if (!backup) return;
      const target = await call('files.chooseNew', { purpose: 'ledger', suggestedName: 'Restored.ledger' });
      if (target) setChosen({ from: backup.path, to: target.path });
    } catch (error) {
      setFailure(asCommandFailure(error));
    }
  };

  return (
    <>
      <Button
        icon={<ArrowResetRegular />}
        appearance="subtle"
        disabledFocusable={disabled}
        onClick={() => void choose()}
      >
        Restore a backup
      </Button>
      {failure ? <ErrorState error={failure} title="No backup was chosen" /> : null}
      {chosen ? <RestoreDialog {...chosen} onClose={() => setChosen(null)} /> : null}
    </>
  );
}

const WORDS = {
  working: 'Restoring the backup',
  refused: 'The backup is not restored yet',
  submit: 'Restore the backup',
};

/** Restores at once, and asks for the key where this computer has none that fits. */
function RestoreDialog({ from, to, onClose }: Chosen & { readonly onClose: () => void }) {
  const restore = useCommand('ledger.restore');
  const notify = useNotify();
  const done = () => {
    notify({ title: 'The backup was restored', body: `The ledger is now in ${to}` });
    onClose();
  };
  return (
    <UnlockDialog
      words={WORDS}
      path={from}
      attempt={(secret) => restore.mutate({ from, to, ...secret }, { onSuccess: done })}
      isPending={restore.isPending}
      error={restore.error}
      onClose={onClose}
    />
  );
}

import { Button } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { useState } from 'react';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { ErrorState } from '../layout/states';

/**
 * Restores a backup: choose it, choose the file to write the ledger to, and it is checked and opened.
 * Nothing that exists is overwritten.
 */
export function RestoreBackup({ disabled = false }: { readonly disabled?: boolean }) {
  const restore = useCommand('ledger.restore');
  const notify = useNotify();
  const [failure, setFailure] = useState<CommandFailure | null>(null);

  const run = async () => {
    setFailure(null);
    try {
      const backup = await call('files.choose', { purpose: 'backup' });
      if (!backup) return;
      const target = await call('files.chooseNew', {
        purpose: 'ledger',
        suggestedName: 'Restored ledger.ledger',
      });
      if (!target) return;
      await restore.mutateAsync({ from: backup.path, to: target.path });
      notify({ title: 'The backup was restored', body: `The ledger is now in ${target.path}` });
    } catch (error) {
      setFailure(asCommandFailure(error));
    }
  };

  return (
    <>
      <Button
        icon={<ArrowResetRegular />}
        appearance="subtle"
        disabledFocusable={disabled || restore.isPending}
        onClick={() => void run()}
      >
        {restore.isPending ? 'Restoring the backup…' : 'Restore a backup'}
      </Button>
      {failure ? <ErrorState error={failure} title="The backup was not restored" /> : null}
    </>
  );
}

import { useCommand } from '../bridge/use-command';
import { RestoreBackup } from './restore-backup';
import { UnlockDialog } from './unlock-dialog';

const WORDS = {
  working: 'Opening the ledger',
  refused: 'The ledger is not open yet',
  submit: 'Open the ledger',
};

/** Opens a ledger: with the key on this computer, else with what the refusal asks for. */
export function OpenLedgerDialog({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const open = useCommand('ledger.open');
  return (
    <UnlockDialog
      words={WORDS}
      path={path}
      attempt={(secret) => open.mutate({ path, ...secret })}
      isPending={open.isPending}
      error={open.error}
      restore={<RestoreBackup />}
      onClose={onClose}
    />
  );
}

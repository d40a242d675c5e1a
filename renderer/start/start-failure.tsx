import { Button } from '@fluentui/react-components';
import type { CommandFailure } from '../bridge/command-failure';
import { Row } from '../layout/row';
import { ErrorState } from '../layout/states';
import { RestoreBackup } from '../ledger/restore-backup';
import { StartPage } from './start-page';
import { SaveLog } from './save-log';

/** The application could not even say where it stands: try again, restore a backup, or save the log. */
export function StartFailure({
  error,
  onRetry,
}: {
  readonly error: CommandFailure;
  readonly onRetry: () => void;
}) {
  return (
    <StartPage title="Carer Payments could not start">
      <ErrorState error={error} title="The ledger was not opened" />
      <Row>
        <Button appearance="primary" onClick={onRetry}>
          Try again
        </Button>
        <RestoreBackup />
        <SaveLog />
      </Row>
    </StartPage>
  );
}

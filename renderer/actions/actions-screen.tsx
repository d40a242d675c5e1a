import { Button } from '@fluentui/react-components';
import { ChatAddRegular } from '@fluentui/react-icons/svg/chat-add';
import { useNavigate, useSearchParams } from 'react-router';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { PrivacyButton } from '../privacy/privacy-button';
import { Screen } from '../layout/screen';
import { QueryView } from '../layout/states';
import { newActionAddress, viewOf } from './actions-address';
import { ActionsHelp } from './actions-help';
import { ActionsWork } from './actions-work';

/** Actions: the threads between carers and the team, and one thread beside them. */
export function ActionsScreen() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const mayCreate = useMay('actions.create');
  const view = viewOf(search);
  const actions = useCommandQuery('actions.list', { openOnly: view.openOnly }, { keepPrevious: true });
  return (
    <Screen
      title="Actions"
      help={<ActionsHelp />}
      actions={
        <>
          <PrivacyButton />
          {mayCreate ? (
            <Button
              icon={<ChatAddRegular />}
              aria-keyshortcuts="W"
              onClick={() => void navigate(newActionAddress())}
            >
              New action (W)
            </Button>
          ) : null}
        </>
      }
    >
      <QueryView query={actions} loading="Reading the actions…">
        {(rows) => <ActionsWork rows={rows} view={view} />}
      </QueryView>
    </Screen>
  );
}

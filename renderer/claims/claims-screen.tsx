import { Button } from '@fluentui/react-components';
import { GavelRegular } from '@fluentui/react-icons/svg/gavel';
import { useNavigate, useSearchParams } from 'react-router';
import { useCommandQuery } from '../bridge/use-command-query';
import { Screen } from '../layout/screen';
import { QueryView } from '../layout/states';
import { viewOf } from './claims-address';
import { ClaimsActions } from './claims-actions';
import { ClaimsHelp } from './claims-help';
import { ClaimsWork } from './claims-work';
import { PrivacyButton } from '../privacy/privacy-button';
import { SittingBar } from './sitting-bar';

/** Claims: the queue, one claim with its checks, its evidence; the panel decides here. */
export function ClaimsScreen() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const view = viewOf(search);
  const { state, year } = view;
  const claims = useCommandQuery(
    'claims.list',
    { ...(state === null ? {} : { state }), ...(year === null ? {} : { year }) },
    { keepPrevious: true },
  );
  return (
    <Screen
      title="Claims"
      help={<ClaimsHelp />}
      actions={
        <>
          <PrivacyButton />
          <Button icon={<GavelRegular />} onClick={() => void navigate('/claims/sittings')}>
            Sittings
          </Button>
          <ClaimsActions />
        </>
      }
    >
      <SittingBar />
      <QueryView query={claims} loading="Reading the claims…">
        {(rows) => <ClaimsWork rows={rows} view={view} />}
      </QueryView>
    </Screen>
  );
}

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { formatDate } from '../../domain/calendar/format-dates';
import type { SittingDetail } from '../../preload/contract/panel';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { ScreenLink } from '../layout/screen-link';
import { CloseSittingDialog, SittingDialog } from './sitting-dialogs';
import { decidedInWords, sittingAddress } from './sitting-words';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** On top while a sitting is open: what was decided in it so far, and how to change or close it. */
export function SittingBar() {
  const sitting = useCommandQuery('panel.sitting', {});
  return sitting.data ? <OpenSitting sitting={sitting.data} /> : null;
}

function OpenSitting({ sitting }: { readonly sitting: SittingDetail }) {
  const styles = useStyles();
  const mayChange = useMay('panel.amend');
  const [dialog, setDialog] = useState<'change' | 'close' | null>(null);
  return (
    <MessageBar className={styles.bar} intent="info">
      <MessageBarBody>
        <MessageBarTitle>Sitting of {formatDate(sitting.heldOn)} is open:</MessageBarTitle>{' '}
        {decidedInWords(sitting)}.{' '}
        <ScreenLink to={sittingAddress(sitting.id)} inline>
          Minutes so far
        </ScreenLink>
      </MessageBarBody>
      {mayChange ? (
        <MessageBarActions>
          <Button onClick={() => setDialog('change')}>Change</Button>
          <Button onClick={() => setDialog('close')}>Close the sitting</Button>
        </MessageBarActions>
      ) : null}
      {dialog === 'change' ? <SittingDialog sitting={sitting} onClose={() => setDialog(null)} /> : null}
      {dialog === 'close' ? <CloseSittingDialog sitting={sitting} onClose={() => setDialog(null)} /> : null}
    </MessageBar>
  );
}

import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { useState } from 'react';
import { call } from '../bridge/bridge';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { useAttempt } from '../feedback/use-attempt';
import { ScreenLink } from '../layout/screen-link';
import { DESTINATIONS_ADDRESS } from './publish-address';
import { useCollecting } from './use-collecting';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
  },
});

/** Collects from a destination's drop box, or takes a file that a carer mailed. */
export function CollectButtons() {
  const styles = useStyles();
  const may = useMay('collect.run');
  const destinations = useCommandQuery('destinations.list', {});
  const { busy, job, fromDestination, files } = useCollecting();
  const { attempt } = useAttempt();
  const [chosen, setChosen] = useState<number | null>(null);
  if (!may) return <Text>Finance officers and administrators collect what carers send.</Text>;
  const inUse = destinations.data?.filter(({ retired }) => !retired) ?? [];
  const destination = inUse.find(({ id }) => id === chosen) ?? inUse[0];
  const choose = async (): Promise<void> => {
    const file = await call('files.choose', { purpose: 'submission' });
    if (file) await files([{ path: file.path }]);
  };
  return (
    <div className={styles.bar}>
      {inUse.length > 1 && destination ? (
        <Select
          aria-label="Collect from"
          value={String(destination.id)}
          onChange={(_event, data) => setChosen(Number(data.value))}
        >
          {inUse.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
      {destination ? (
        <Button
          appearance="primary"
          icon={<MailInboxRegular />}
          disabledFocusable={busy}
          onClick={() => void fromDestination(destination.id)}
        >
          Collect now
        </Button>
      ) : null}
      {job === null ? null : <Button onClick={() => void call('jobs.cancel', { job })}>Cancel</Button>}
      <Button
        icon={<ArrowUploadRegular />}
        disabledFocusable={busy}
        onClick={() => void attempt('No file could be chosen', choose)}
      >
        Choose a file that a carer sent
      </Button>
      <Text>or drop it on this window.</Text>
      {destinations.data !== undefined && destination === undefined ? (
        <Text>
          There is no destination to collect from yet:{' '}
          <ScreenLink to={DESTINATIONS_ADDRESS} inline>
            set one up
          </ScreenLink>
          .
        </Text>
      ) : null}
    </div>
  );
}

import { Button, Select, Text } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { useState } from 'react';
import { call } from '../bridge/bridge';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { useAttempt } from '../feedback/use-attempt';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { JobBar } from '../reports/job-bar';
import { useOneJob } from '../reports/use-one-job';
import { DESTINATIONS_ADDRESS } from './publish-address';
import { COLLECTING, useCollecting, type Collecting } from './use-collecting';

/** Collects from a destination's drop box, or takes a file that a carer mailed; and the collecting that goes on. */
export function CollectButtons() {
  const may = useMay('collect.run');
  const collecting = useCollecting();
  const work = useOneJob(COLLECTING, collecting.busy);
  return (
    <>
      {may ? (
        <Buttons collecting={collecting} isRunning={work.isRunning} />
      ) : (
        <Text>Finance officers and administrators collect what carers send.</Text>
      )}
      {work.isRunning ? <JobBar job={work} title="Collecting" mayCancel={may} /> : null}
    </>
  );
}

interface ButtonsProps {
  readonly collecting: Collecting;
  readonly isRunning: boolean;
}

/** They stay where they are while it goes on: the keyboard is not lost, and a second click does not cancel. */
function Buttons({ collecting: { fromDestination, files }, isRunning }: ButtonsProps) {
  const destinations = useCommandQuery('destinations.list', {});
  const { attempt } = useAttempt();
  const [chosen, setChosen] = useState<number | null>(null);
  const inUse = destinations.data?.filter(({ retired }) => !retired) ?? [];
  const destination = inUse.find(({ id }) => id === chosen) ?? inUse[0];
  const choose = async (): Promise<void> => {
    const file = await call('files.choose', { purpose: 'submission' });
    if (file) await files([{ path: file.path }]);
  };
  return (
    <Row>
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
          disabledFocusable={isRunning}
          onClick={() => void fromDestination(destination.id)}
        >
          Collect now
        </Button>
      ) : null}
      <Button
        icon={<ArrowUploadRegular />}
        disabledFocusable={isRunning}
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
    </Row>
  );
}

import { Text } from '@fluentui/react-components';
import { formatDate } from '../../domain/calendar/format-dates';
import { useCommandQuery } from '../bridge/use-command-query';
import { carerAddress } from '../carers/carer-words';
import { Facts } from '../layout/facts';
import { ScreenLink } from '../layout/screen-link';
import { QueryView } from '../layout/states';
import type { Naming } from '../privacy/privacy';

/** The placement that a check compared with. */
export function ComparedPlacement({
  placement: ref,
  naming,
}: {
  readonly placement: string;
  readonly naming: Naming;
}) {
  const placements = useCommandQuery('placements.list', {});
  return (
    <QueryView query={placements} loading="Reading the placements…">
      {(rows) => {
        const placement = rows.find((row) => row.ref === ref);
        if (!placement) return <Text>Placement {ref} is not there any more.</Text>;
        const { client, clientName, provider, providerName, startDate, endDate } = placement;
        const carer = naming.person(provider, providerName);
        return (
          <Facts
            facts={{
              Placement: ref,
              Child: naming.person(client, clientName),
              Carer: naming.hidesNames ? carer : <ScreenLink to={carerAddress(provider)}>{carer}</ScreenLink>,
              'Service level': placement.serviceLevelName,
              From: formatDate(startDate),
              To: endDate === null ? 'still placed' : formatDate(endDate),
            }}
          />
        );
      }}
    </QueryView>
  );
}

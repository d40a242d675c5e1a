import { Button, Text } from '@fluentui/react-components';
import { CalendarCancelRegular } from '@fluentui/react-icons/svg/calendar-cancel';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useState } from 'react';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import { countOf } from '../../domain/count-in-words';
import type { StayRow } from '../../preload/contract/stays';
import { useMay } from '../bridge/use-access';
import { Money } from '../format/money';
import { Facts } from '../layout/facts';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { PlacementForm } from '../placements/placement-form';
import { StayHistory } from './stay-history';
import { lastHeard } from './stay-words';

export interface StayDetailProps {
  readonly stay: StayRow;
  /** The stay with the others of the same child and carer that are confirmed with it. */
  readonly together: readonly StayRow[];
  readonly onConfirm: () => Promise<void>;
}

/** One stay: what is known of it, who confirmed it when, and the two answers to the question. */
export function StayDetail({ stay, together, onConfirm }: StayDetailProps) {
  const mayConfirm = useMay('stays.confirm');
  return (
    <Stack>
      <StayFacts stay={stay} />
      {mayConfirm ? (
        <StayDeeds stay={stay} together={together} onConfirm={onConfirm} />
      ) : (
        <Text>Stays are confirmed by a finance officer or an administrator.</Text>
      )}
      <StayHistory placement={stay.placement.ref} />
    </Stack>
  );
}

function StayFacts({ stay }: { readonly stay: StayRow }) {
  const { placement, daysUnconfirmed, weeklyPence } = stay;
  const { client, clientName, provider, providerName } = placement;
  return (
    <Facts
      facts={{
        Child: (
          <ScreenLink
            to={`/children/${encodeURIComponent(client)}`}
          >{`${clientName} (${client})`}</ScreenLink>
        ),
        Carer: (
          <ScreenLink to={`/carers/${encodeURIComponent(provider)}`}>
            {`${providerName} (${provider})`}
          </ScreenLink>
        ),
        Placement: placement.ref,
        'Service level': placement.serviceLevelName,
        Since: formatDate(placement.startDate),
        'End date': placement.endDate === null ? 'Still placed' : formatDate(placement.endDate),
        'Last heard of': lastHeard(stay),
        'Written down': formatInstant(stay.heardAt),
        Unconfirmed: countOf(daysUnconfirmed, 'day'),
        'A week': weeklyPence === null ? 'no rate' : <Money pence={weeklyPence} />,
      }}
    />
  );
}

function StayDeeds({ stay, together, onConfirm }: StayDetailProps) {
  const [ending, setEnding] = useState(false);
  const others = together.slice(1).map(({ placement }) => `${placement.ref} (${placement.serviceLevelName})`);
  return (
    <>
      {others.length > 0 ? (
        <Text>The same child with the same carer: {others.join(', ')} is confirmed with it.</Text>
      ) : null}
      <Row gap="S">
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          title="C"
          aria-keyshortcuts="C"
          onClick={() => void onConfirm()}
        >
          Confirm still placed
        </Button>
        <Button icon={<CalendarCancelRegular />} onClick={() => setEnding(true)}>
          End placement
        </Button>
      </Row>
      {ending ? (
        <PlacementForm task={{ task: 'end', placement: stay.placement }} onClose={() => setEnding(false)} />
      ) : null}
    </>
  );
}

import { Badge } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { CalendarCancel16Regular } from '@fluentui/react-icons/svg/calendar-cancel';
import { CalendarClock16Regular } from '@fluentui/react-icons/svg/calendar-clock';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import type { IsoDate } from '../../domain/calendar/dates';
import type { PlacementRow } from '../../preload/contract/placements';
import { placementState } from './placement-words';

const LOOKS: Record<
  ReturnType<typeof placementState>,
  { readonly word: string; readonly icon: FluentIcon }
> = {
  'to come': { word: 'To come', icon: Clock16Regular },
  open: { word: 'Open', icon: Checkmark16Regular },
  ending: { word: 'Ending', icon: CalendarClock16Regular },
  ended: { word: 'Ended', icon: CalendarCancel16Regular },
};

/** Whether a placement is open on the ledger's day, as a word with an icon. */
export function PlacementStateBadge({ placement, today }: { placement: PlacementRow; today: IsoDate }) {
  const state = placementState(placement, today);
  const { word, icon: Icon } = LOOKS[state];
  return (
    <Badge appearance="tint" color={state === 'ended' ? 'informative' : 'brand'} icon={<Icon />}>
      {word}
    </Badge>
  );
}

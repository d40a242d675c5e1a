import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarCancelRegular } from '@fluentui/react-icons/svg/calendar-cancel';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { quotePlacement } from '../../domain/actions/quote-facts';
import type { IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { PlacementRow } from '../../preload/contract/placements';
import { StartAction } from '../actions/start-action';
import { PlainTable } from '../layout/plain-table';
import { ScreenLink } from '../layout/screen-link';
import type { PlacementTask } from './placement-form';
import { PlacementStateBadge } from './placement-state-badge';
import { otherPerson, type PlacementsOf } from './placement-words';

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
});

/** Placements as a table. `onTask` opens a form for one; null where this person may only read. */
export function PlacementsTable(props: {
  placements: readonly PlacementRow[];
  of: PlacementsOf;
  today: IsoDate;
  onTask: ((task: PlacementTask) => void) | null;
}) {
  const { placements, of, today, onTask } = props;
  return (
    <PlainTable
      label="Placements"
      scrolls={{ region: 'Every placement', minWidth: '62rem' }}
      rows={placements}
      rowKey={({ ref }) => ref}
      columns={[
        {
          title: 'carer' in of ? 'Child' : 'Carer',
          render: (placement) => {
            const { to, name } = otherPerson(placement, of);
            return <ScreenLink to={to}>{name}</ScreenLink>;
          },
        },
        { title: 'Placement', width: '105px', render: ({ ref }) => ref },
        { title: 'Service level', render: ({ serviceLevelName }) => serviceLevelName },
        { title: 'Start date', width: '115px', render: ({ startDate }) => formatDate(startDate) },
        {
          title: 'End date',
          width: '115px',
          render: ({ endDate }) => (endDate === null ? 'Still placed' : formatDate(endDate)),
        },
        {
          title: 'State',
          width: '130px',
          render: (placement) => <PlacementStateBadge placement={placement} today={today} />,
        },
        { title: 'Last confirmed', width: '130px', render: lastConfirmed },
        onTask && {
          title: 'What can be done',
          width: '215px',
          render: (placement) => <Tasks placement={placement} onTask={onTask} />,
        },
      ]}
    />
  );
}

function Tasks(props: { placement: PlacementRow; onTask: (task: PlacementTask) => void }) {
  const styles = useStyles();
  const { placement, onTask } = props;
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        icon={<EditRegular />}
        aria-label={`Change placement ${placement.ref}`}
        onClick={() => onTask({ task: 'change', placement })}
      >
        Change
      </Button>
      {placement.endDate === null && (
        <Button
          size="small"
          icon={<CalendarCancelRegular />}
          aria-label={`End placement ${placement.ref}`}
          onClick={() => onTask({ task: 'end', placement })}
        >
          End
        </Button>
      )}
      <StartAction about={() => quotePlacement(placement)} name={`placement ${placement.ref}`} iconOnly />
    </div>
  );
}

/** "15 Mar 2026, by Aisha Khan"; "Not yet" where nobody has confirmed a stay that goes on. */
function lastConfirmed({ confirmed, endDate }: PlacementRow): string {
  if (confirmed) return `${formatDate(confirmed.asOf)}, by ${confirmed.by}`;
  return endDate === null ? 'Not yet' : '';
}

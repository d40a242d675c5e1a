import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { CalendarCancelRegular } from '@fluentui/react-icons/svg/calendar-cancel';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { PlacementRow } from '../../preload/contract/placements';
import { ScreenLink } from '../layout/screen-link';
import type { PlacementTask } from './placement-form';
import { PlacementStateBadge } from './placement-state-badge';
import { otherPerson, type PlacementsOf } from './placement-words';

const useStyles = makeStyles({
  cell: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS, justifyContent: 'flex-end' },
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
    <Table size="small" aria-label="Placements">
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{'carer' in of ? 'Child' : 'Carer'}</TableHeaderCell>
          <TableHeaderCell>Placement</TableHeaderCell>
          <TableHeaderCell>Service level</TableHeaderCell>
          <TableHeaderCell>Start date</TableHeaderCell>
          <TableHeaderCell>End date</TableHeaderCell>
          <TableHeaderCell>State</TableHeaderCell>
          {onTask && <TableHeaderCell aria-label="What can be done" />}
        </TableRow>
      </TableHeader>
      <TableBody>
        {placements.map((placement) => (
          <PlacementTableRow
            key={placement.ref}
            placement={placement}
            of={of}
            today={today}
            onTask={onTask}
          />
        ))}
      </TableBody>
    </Table>
  );
}

function PlacementTableRow(props: {
  placement: PlacementRow;
  of: PlacementsOf;
  today: IsoDate;
  onTask: ((task: PlacementTask) => void) | null;
}) {
  const styles = useStyles();
  const { placement, onTask } = props;
  const other = otherPerson(placement, props.of);
  return (
    <TableRow>
      <TableCell className={styles.cell}>
        <ScreenLink to={other.to}>{other.name}</ScreenLink>
      </TableCell>
      <TableCell className={styles.cell}>{placement.ref}</TableCell>
      <TableCell className={styles.cell}>{placement.serviceLevelName}</TableCell>
      <TableCell>{formatDate(placement.startDate)}</TableCell>
      <TableCell>{placement.endDate === null ? 'Still placed' : formatDate(placement.endDate)}</TableCell>
      <TableCell>
        <PlacementStateBadge placement={placement} today={props.today} />
      </TableCell>
      {onTask && (
        <TableCell>
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
          </div>
        </TableCell>
      )}
    </TableRow>
  );
}

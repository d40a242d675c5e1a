import {
  Button,
  makeStyles,
  mergeClasses,
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
import { quotePlacement } from '../../domain/actions/quote-facts';
import type { IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { PlacementRow } from '../../preload/contract/placements';
import { StartAction } from '../actions/start-action';
import { ScreenLink } from '../layout/screen-link';
import type { PlacementTask } from './placement-form';
import { PlacementStateBadge } from './placement-state-badge';
import { otherPerson, type PlacementsOf } from './placement-words';

const useStyles = makeStyles({
  cell: { overflowWrap: 'anywhere' },
  short: { width: '130px' },
  wide: { width: '225px' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
});

/** Placements as a table. `onTask` opens a form for one; null where this person may only read. */
export function PlacementsTable(props: {
  placements: readonly PlacementRow[];
  of: PlacementsOf;
  today: IsoDate;
  onTask: ((task: PlacementTask) => void) | null;
}) {
  const styles = useStyles();
  const { placements, of, today, onTask } = props;
  return (
    <Table size="small" aria-label="Placements">
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{'carer' in of ? 'Child' : 'Carer'}</TableHeaderCell>
          <TableHeaderCell className={styles.short}>Placement</TableHeaderCell>
          <TableHeaderCell>Service level</TableHeaderCell>
          <TableHeaderCell className={styles.short}>Start date</TableHeaderCell>
          <TableHeaderCell className={styles.short}>End date</TableHeaderCell>
          <TableHeaderCell className={styles.short}>State</TableHeaderCell>
          <TableHeaderCell className={styles.short}>Last confirmed</TableHeaderCell>
          {onTask && <TableHeaderCell className={styles.wide}>What can be done</TableHeaderCell>}
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
      <TableCell className={mergeClasses(styles.cell, styles.short)}>{placement.ref}</TableCell>
      <TableCell className={styles.cell}>{placement.serviceLevelName}</TableCell>
      <TableCell className={styles.short}>{formatDate(placement.startDate)}</TableCell>
      <TableCell className={styles.short}>
        {placement.endDate === null ? 'Still placed' : formatDate(placement.endDate)}
      </TableCell>
      <TableCell className={styles.short}>
        <PlacementStateBadge placement={placement} today={props.today} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.short)}>{lastConfirmed(placement)}</TableCell>
      {onTask && (
        <TableCell className={styles.wide}>
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
            <StartAction
              about={() => quotePlacement(placement)}
              name={`placement ${placement.ref}`}
              iconOnly
            />
          </div>
        </TableCell>
      )}
    </TableRow>
  );
}

/** "15 Mar 2026, by Aisha Khan"; "Not yet" where nobody has confirmed a stay that goes on. */
function lastConfirmed({ confirmed, endDate }: PlacementRow): string {
  if (confirmed) return `${formatDate(confirmed.asOf)}, by ${confirmed.by}`;
  return endDate === null ? 'Not yet' : '';
}

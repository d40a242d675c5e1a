import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowRight12Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { PlacementRow } from '../../preload/contract/placements';
import { otherPerson, type PlacementsOf } from './placement-words';
import { timelineScale, type TimelineScale } from './timeline-scale';

const LABEL_WIDTH = '180px';

const useStyles = makeStyles({
  figure: { margin: 0, position: 'relative', overflowX: 'auto' },
  rows: { position: 'relative', minWidth: '560px', paddingTop: '22px' },
  row: { display: 'flex', alignItems: 'center', minHeight: '32px' },
  label: {
    width: LABEL_WIDTH,
    flexShrink: 0,
    paddingRight: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  track: { position: 'relative', flexGrow: 1, height: '26px' },
  axis: { position: 'absolute', top: 0, bottom: 0, left: LABEL_WIDTH, right: 0, pointerEvents: 'none' },
  tick: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  today: { borderLeft: `2px dashed ${tokens.colorNeutralForeground2}` },
  bar: {
    position: 'absolute',
    top: 0,
    height: '26px',
    minWidth: '6px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  ended: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  open: { borderRightStyle: 'none', borderTopRightRadius: 0, borderBottomRightRadius: 0 },
});

/** Placements as bars on a line of time, `today` marked; a click or Enter on a bar calls `onOpen`. */
export function PlacementTimeline(props: {
  placements: readonly PlacementRow[];
  of: PlacementsOf;
  today: IsoDate;
  onOpen(placement: PlacementRow): void;
}) {
  const styles = useStyles();
  const scale = timelineScale(
    props.placements.map((placement) => ({ from: placement.startDate, to: placement.endDate })),
    props.today,
  );
  return (
    <figure className={styles.figure} aria-label="Placements on a timeline; the table below says the same">
      <div className={styles.rows}>
        <Axis scale={scale} today={props.today} />
        {props.placements.map((placement) => (
          <div key={placement.ref} className={styles.row}>
            <Text className={styles.label} size={200}>
              {otherPerson(placement, props.of).name}
            </Text>
            <div className={styles.track}>
              <Bar placement={placement} scale={scale} of={props.of} onOpen={props.onOpen} />
            </div>
          </div>
        ))}
      </div>
      <figcaption>
        <Text size={200}>
          Dashed line: {formatDate(props.today)}, where the ledger stands. A bar without an end goes on.
        </Text>
      </figcaption>
    </figure>
  );
}

function Axis({ scale, today }: { scale: TimelineScale; today: IsoDate }) {
  const styles = useStyles();
  return (
    <div className={styles.axis} aria-hidden>
      {scale.ticks.map((tick) => (
        <div key={tick.day} className={styles.tick} style={{ left: `${tick.percent}%` }}>
          {tick.percent > 92 ? '' : tick.label}
        </div>
      ))}
      <div
        className={mergeClasses(styles.tick, styles.today)}
        style={{ left: `${scale.percentOf(today)}%` }}
        title={formatDate(today)}
      />
    </div>
  );
}

function Bar(props: {
  placement: PlacementRow;
  scale: TimelineScale;
  of: PlacementsOf;
  onOpen(placement: PlacementRow): void;
}) {
  const styles = useStyles();
  const { placement, scale } = props;
  const left = scale.percentOf(placement.startDate);
  const right = placement.endDate === null ? 100 : scale.percentOf(placement.endDate);
  const until = placement.endDate === null ? 'still placed' : `to ${formatDate(placement.endDate)}`;
  return (
    <button
      type="button"
      className={mergeClasses(styles.bar, placement.endDate === null ? styles.open : styles.ended)}
      style={{ left: `${left}%`, width: `${Math.max(right - left, 0.5)}%` }}
      aria-label={`${otherPerson(placement, props.of).name}: ${placement.serviceLevelName}, ${formatDate(placement.startDate)} ${until}. Open placement ${placement.ref}`}
      title={`${placement.serviceLevelName}, ${formatDate(placement.startDate)} ${until}`}
      onClick={() => props.onOpen(placement)}
    >
      <span>{placement.serviceLevelName}</span>
      {placement.endDate === null && <ArrowRight12Regular />}
    </button>
  );
}

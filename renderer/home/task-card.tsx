import { Badge, Body1, LargeTitle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { Link } from 'react-router';
import type { HomeTask } from '../../preload/contract/home';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: '100%',
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  count: { fontVariantNumeric: 'tabular-nums' },
  title: { flexGrow: 1, minWidth: 0 },
  alarm: { color: tokens.colorPaletteRedForeground1 },
  badge: { flexShrink: 0 },
  arrow: { flexShrink: 0 },
});

/** One thing that needs the person: how many, what, and the way there. */
export function TaskCard({ task }: { readonly task: HomeTask }) {
  const styles = useStyles();
  return (
    <li>
      <Link to={task.to} className={styles.card}>
        <LargeTitle className={mergeClasses(styles.count, task.alarm !== undefined && styles.alarm)}>
          {task.count.toLocaleString('en-GB')}
        </LargeTitle>
        <Body1 className={styles.title}>{task.title}</Body1>
        {task.alarm === undefined ? null : (
          <Badge className={styles.badge} appearance="tint" color="danger" icon={<ErrorCircleRegular />}>
            {task.alarm}
          </Badge>
        )}
        <ChevronRightRegular className={styles.arrow} aria-hidden />
      </Link>
    </li>
  );
}

import { Badge, CounterBadge, makeStyles } from '@fluentui/react-components';
import { visuallyHidden } from '../theme/visually-hidden';
import type { ScreenCount } from './task-counts';

const useStyles = makeStyles({
  hidden: visuallyHidden,
  word: { '@media (max-width: 900px)': visuallyHidden },
  alarm: { whiteSpace: 'nowrap', flexShrink: 0 },
});

interface ScreenCountBadgeProps {
  readonly count: ScreenCount;
  readonly className: string;
}

/** How much waits at a screen, beside its name: as a number to see, in words to hear. */
export function ScreenCountBadge({ count: { count, words, alarm }, className }: ScreenCountBadgeProps) {
  const styles = useStyles();
  return (
    <>
      <span className={className} aria-hidden>
        {alarm === null ? (
          <CounterBadge count={count} overflowCount={999} size="small" />
        ) : (
          <Badge className={styles.alarm} color="danger" size="small" shape="circular">
            {count > 999 ? '999+' : count}
            <span className={styles.word}>&nbsp;{alarm}</span>
          </Badge>
        )}
      </span>
      <span className={styles.hidden}>, {words}</span>
    </>
  );
}

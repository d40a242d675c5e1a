import { makeStyles, mergeClasses, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ErrorState } from '../layout/states';
import { STACKED_THREE, STACKED_TWO } from './stacked';

const useStyles = makeStyles({
  said: { flexShrink: 0, ':empty': { display: 'none' } },
  panes: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0, gap: '0.5rem' },
  two: { [STACKED_TWO]: { flexDirection: 'column', flexShrink: 0 } },
  three: { [STACKED_THREE]: { flexDirection: 'column', flexShrink: 0 } },
});

interface WorkPanesProps {
  /** What came of the last key, in a sentence. */
  readonly said: string;
  /** How many panes stand beside each other where there is room. */
  readonly panes: 'two' | 'three';
  /** The list, and what is open of it. */
  readonly children: ReactNode;
  /** Where the address names what is not there: "action 12x". */
  readonly unknown: string | null;
}

/** A list with what is open of it beside it, or below it in a small window. */
export function WorkPanes({ said, panes, children, unknown }: WorkPanesProps) {
  const styles = useStyles();
  return (
    <>
      <Text role="status" className={styles.said}>
        {said}
      </Text>
      <div className={mergeClasses(styles.panes, styles[panes])}>
        {children}
        {unknown === null ? null : (
          <ErrorState error={new Error(`There is no ${unknown}.`)} title="This could not be read" />
        )}
      </div>
    </>
  );
}

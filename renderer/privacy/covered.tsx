import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { useState, type ReactNode } from 'react';
import { Row } from '../layout/row';

const useStyles = makeStyles({
  cover: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
});

interface CoveredProps {
  /** False: shown as it is. */
  readonly covers: boolean;
  /** "Notes may name people." */
  readonly why: string;
  /** A verb with what it shows: "Show the notes". */
  readonly showLabel: string;
  readonly children: ReactNode;
}

/** Something that may name people, covered until somebody shows it on purpose. Give it a key, so that the next is covered again. */
export function Covered({ covers, why, showLabel, children }: CoveredProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  if (!covers || shown) return <>{children}</>;
  return (
    <Row gap="S" className={styles.cover}>
      <Text>{why}</Text>
      <Button size="small" icon={<EyeRegular />} onClick={() => setShown(true)}>
        {showLabel}
      </Button>
    </Row>
  );
}

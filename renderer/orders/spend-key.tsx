import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Row } from '../layout/row';
import { FIRST_COLOUR, GROUND_COLOUR } from './chart-colours';

const useStyles = makeStyles({
  key: { margin: 0, fontSize: tokens.fontSizeBase200 },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  paid: { fill: FIRST_COLOUR },
  outline: { stroke: FIRST_COLOUR, strokeWidth: '1px' },
  ground: { fill: GROUND_COLOUR },
  stripe: { stroke: FIRST_COLOUR, strokeWidth: '2px' },
  defs: { position: 'absolute', width: 0, height: 0 },
});

/** What solid and hatched mean. */
export function SpendKey() {
  const styles = useStyles();
  const hatch = `hatch-key-${useId()}`;
  return (
    <Row gap="L" className={styles.key}>
      <span className={styles.entry}>
        <svg width="16" height="12" aria-hidden>
          <rect width="16" height="12" className={styles.paid} />
        </svg>
        Paid
      </span>
      <span className={styles.entry}>
        <HatchPattern id={hatch} />
        <svg width="16" height="12" aria-hidden>
          <rect x="0.5" y="0.5" width="15" height="11" fill={`url(#${hatch})`} className={styles.outline} />
        </svg>
        Projected
      </span>
    </Row>
  );
}

/** The hatching of what is projected, to be drawn with as `url(#id)`. */
export function HatchPattern({ id }: { readonly id: string }) {
  const styles = useStyles();
  return (
    <svg className={styles.defs} aria-hidden focusable="false">
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className={styles.ground} />
          <line x1="1" y1="0" x2="1" y2="6" className={styles.stripe} />
          <line x1="5.5" y1="0" x2="5.5" y2="6" className={styles.stripe} strokeOpacity="0.25" />
        </pattern>
      </defs>
    </svg>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { KEYS_IN_WORDS } from './claim-keys';

const useStyles = makeStyles({
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  meaning: { margin: 0 },
});

/** F1 on the claims’ screen. */
export function ClaimsHelp() {
  const styles = useStyles();
  return (
    <>
      <p>
        Carers’ claims: at the left the queue, in the middle the claim with what was checked, at the right the
        evidence of one item. A member of the panel accepts or rejects the whole claim or single items; what
        is accepted is paid by the next period that is finalised. Nobody decides on what they entered.
      </p>
      <p>
        A decision can be taken back until a period has paid the item. While a sitting is open, decisions
        belong to it and stand in its minutes.
      </p>
      <p>
        Hide names shows references in place of names of carers and children, for a panel looking at a
        projector. Notes and evidence, which may name anybody, stay covered until they are shown.
      </p>
      <dl className={styles.keys}>
        {KEYS_IN_WORDS.map(([keys, does]) => (
          <Fragment key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd className={styles.meaning}>{does}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

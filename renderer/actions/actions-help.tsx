import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { KEYS_IN_WORDS } from './action-keys';

const useStyles = makeStyles({
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  meaning: { margin: 0 },
});

/** F1 on the actions’ screens. */
export function ActionsHelp() {
  const styles = useStyles();
  return (
    <>
      <p>
        Messages between carers and the team: at the left the list, at the right the thread. An action is with
        one side or the other: a reply passes it to the other side, a comment leaves it where it is. Only the
        team closes an action; a carer requests closure.
      </p>
      <p>
        Internal notes, and who has an action within the team, are hatched and have a lock: the carer never
        sees them. Nothing that was sent is ever changed or removed.
      </p>
      <p>
        What you are writing is kept, a draft for each action, and only you find it again. The day by which
        the team answers comes from the type of the action and can be set to another, with a reason.
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

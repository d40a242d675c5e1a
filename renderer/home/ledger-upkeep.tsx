import { makeStyles, tokens } from '@fluentui/react-components';
import { useSession } from '../bridge/session';
import { useNow } from '../bridge/use-now';
import { upkeepOf } from '../ledger/ledger-upkeep';
import { UpkeepWarning } from '../ledger/upkeep-warning';
import { ScreenLink } from '../layout/screen-link';
import { Panel } from './panel';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    alignItems: 'baseline',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  fact: { display: 'contents' },
  value: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalM}`, margin: 0 },
});

/** What is done for the ledger now and then, each a click from where it is done. */
export function LedgerUpkeep() {
  const styles = useStyles();
  const { ledger } = useSession();
  const now = useNow();
  return (
    <Panel title="This ledger">
      <dl className={styles.facts}>
        {upkeepOf(ledger, now).map(({ title, words, warning, to }) => (
          <div key={title} className={styles.fact}>
            <dt>{title}</dt>
            <dd className={styles.value}>
              <ScreenLink to={to}>{words}</ScreenLink>
              {warning === null ? null : <UpkeepWarning>{warning}</UpkeepWarning>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

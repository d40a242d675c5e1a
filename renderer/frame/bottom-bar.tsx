import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useJobs } from '../bridge/jobs';
import { useSession } from '../bridge/session';
import { useNow } from '../bridge/use-now';
import { ScreenLink } from '../layout/screen-link';
import { upkeepOf, type Upkeep } from '../ledger/ledger-upkeep';
import { UpkeepWarning } from '../ledger/upkeep-warning';
import { JobRow } from './job-row';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    minHeight: '1.75rem',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  jobs: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: '12rem' },
  upkeep: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Long work with its progress, the last backup, and when the ledger was last checked. */
export function BottomBar() {
  const styles = useStyles();
  const { ledger } = useSession();
  const now = useNow();
  const jobs = useJobs();
  return (
    <footer className={styles.bar}>
      <div className={styles.jobs} role="status" aria-label="Long work">
        {jobs.map((job) => (
          <JobRow key={job.job} progress={job} />
        ))}
      </div>
      {upkeepOf(ledger, now).map((upkeep) => (
        <UpkeepLink key={upkeep.title} upkeep={upkeep} />
      ))}
    </footer>
  );
}

function UpkeepLink({ upkeep: { title, words, warning, to } }: { readonly upkeep: Upkeep }) {
  const styles = useStyles();
  return (
    <span className={styles.upkeep}>
      <ScreenLink to={to}>
        <Caption1>
          {title}: {words}
        </Caption1>
      </ScreenLink>
      {warning === null ? null : <UpkeepWarning>{warning}</UpkeepWarning>}
    </span>
  );
}

import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { formatInstant } from '../../domain/calendar/format-dates';
import { useJobs } from '../bridge/jobs';
import { useSession } from '../bridge/session';
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
});

/** Long work with its progress, the last backup, and when the ledger was last checked. */
export function BottomBar() {
  const styles = useStyles();
  const { ledger } = useSession();
  const jobs = useJobs();
  return (
    <footer className={styles.bar}>
      <div className={styles.jobs} role="status" aria-label="Long work">
        {jobs.map((job) => (
          <JobRow key={job.job} progress={job} />
        ))}
      </div>
      <Caption1>
        {ledger.lastBackupAt ? `Last backup ${formatInstant(ledger.lastBackupAt)}` : 'No backup made yet'}
      </Caption1>
      <Caption1>
        {ledger.lastVerifiedAt
          ? `Ledger checked ${formatInstant(ledger.lastVerifiedAt)}`
          : 'Ledger not checked yet'}
      </Caption1>
    </footer>
  );
}

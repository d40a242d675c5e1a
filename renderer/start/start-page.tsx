import { Body1, makeStyles, Title2, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { ProgressOfJobs } from './progress-of-jobs';

const useStyles = makeStyles({
  window: { height: '100%', overflow: 'auto', display: 'flex', flexDirection: 'column' },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    width: '100%',
    maxWidth: '640px',
    margin: 'auto',
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
  },
  around: { padding: tokens.spacingHorizontalL, display: 'flex', flexGrow: 1 },
  title: { margin: 0 },
});

interface StartPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A page before signing in: one card in the middle of the window. */
export function StartPage({ title, lead, children }: StartPageProps) {
  const styles = useStyles();
  useEffect(() => {
    document.title = `${title} – Carer Payments`;
  }, [title]);
  return (
    <div className={styles.window}>
      <div className={styles.around}>
        <main className={styles.page}>
          <Title2 as="h1" className={styles.title}>
            {title}
          </Title2>
          {lead ? <Body1>{lead}</Body1> : null}
          {children}
          <ProgressOfJobs />
        </main>
      </div>
    </div>
  );
}

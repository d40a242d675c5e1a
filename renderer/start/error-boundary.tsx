import { Body1, Button, makeStyles, Title3, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { SaveLog } from './save-log';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** What is drawn in place of a window that failed to draw: never a blank one. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    return this.state.error ? <FaultScreen error={this.state.error} /> : this.props.children;
  }
}

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXXL,
    maxWidth: '70ch',
    marginInline: 'auto',
  },
  title: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  technical: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Says that something failed, that the ledger is safe, and what to do. */
export function FaultScreen({ error }: { readonly error: Error }) {
  const styles = useStyles();
  return (
    <main className={styles.screen}>
      <Title3 as="h1" className={styles.title}>
        This screen could not be shown
      </Title3>
      <Body1>
        Something went wrong in the window. The ledger is not affected: a change is either wholly saved or not
        at all. Show the window again; if it happens twice, save the log and send it to whoever looks after
        Carer Payments.
      </Body1>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          Show the window again
        </Button>
        <SaveLog />
      </div>
      <details>
        <summary>What the window said</summary>
        <code className={styles.technical}>{error.stack ?? error.message}</code>
      </details>
    </main>
  );
}

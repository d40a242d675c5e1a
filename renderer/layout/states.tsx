import { Body1, Button, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Notice } from './notice';

const useStyles = makeStyles({
  centre: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    flexGrow: 1,
    textAlign: 'center',
  },
  words: { maxWidth: '60ch' },
});

/** Says what is being waited for: "Reading the payments of period 3…". */
export function LoadingState({ label }: { readonly label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.centre}>
      {/* A quick answer shows no spinner at all: nothing flickers. */}
      <Spinner label={label} delay={150} role="status" />
    </div>
  );
}

interface EmptyStateProps {
  readonly title: string;
  /** What will be here, and how it gets here. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** An empty screen: what will be here, and how it gets here. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.centre}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <Body1 className={styles.words}>{children}</Body1>
      {action}
    </div>
  );
}

interface ErrorStateProps {
  readonly error: Error;
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** What went wrong, in the words of the refusal. */
export function ErrorState({ error, title = 'This could not be done', onRetry }: ErrorStateProps) {
  return (
    <Notice
      intent="error"
      role="alert"
      title={title}
      actions={onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
    >
      {error.message}
    </Notice>
  );
}

interface QueryViewProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** What is being waited for. */
  readonly loading: string;
  readonly children: (data: Data) => ReactNode;
}

/** Shows a query's answer, or that it is under way, or why it failed. */
export function QueryView<Data>({ query, loading, children }: QueryViewProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    return (
      <ErrorState error={query.error} title="This could not be read" onRetry={() => void query.refetch()} />
    );
  }
  return <LoadingState label={loading} />;
}

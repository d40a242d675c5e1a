import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { JobsProvider } from './bridge/jobs';
import { followChanges, makeQueryClient } from './bridge/query-client';
import { NotifyProvider } from './feedback/notify';
import { ErrorBoundary } from './start/error-boundary';
import { Gate } from './start/gate';
import { AppTheme } from './theme/app-theme';

/** The whole window: theme, error screen, what was read, messages; then whatever the person may see. */
export function App() {
  return (
    <AppTheme>
      <ErrorBoundary>
        <Connected />
      </ErrorBoundary>
    </AppTheme>
  );
}

/** What needs the bridge: inside the error screen, so that a missing bridge is said and not a blank window. */
function Connected() {
  const [queries] = useState(makeQueryClient);
  useEffect(() => followChanges(queries), [queries]);
  return (
    <QueryClientProvider client={queries}>
      <NotifyProvider>
        <JobsProvider>
          <Gate />
        </JobsProvider>
      </NotifyProvider>
    </QueryClientProvider>
  );
}

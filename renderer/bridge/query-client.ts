import { QueryClient } from '@tanstack/react-query';
import { bridge } from './bridge';
import { CommandFailure } from './command-failure';

/** The memory of what was read. Nothing grows old by itself: the ledger says when it changed. */
export function makeQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    const error: unknown = event.action.error;
    // Signed out behind this window's back: ask where we stand, and the sign-in screen follows.
    if (
      error instanceof CommandFailure &&
      (error.code === 'not_signed_in' || error.code === 'no_ledger_open')
    ) {
      void queries.invalidateQueries({ queryKey: ['ledger.state'] });
    }
  });
  return queries;
}

/** Reads everything on screen afresh whenever the ledger changes. Gives back how to stop. */
export function followChanges(queries: QueryClient): () => void {
  return bridge().on('changed', () => void queries.invalidateQueries());
}

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CommandName, InputOf, OutputOf } from '../../preload/contract';
import { call } from './bridge';
import type { CommandFailure } from './command-failure';

interface QueryOptions {
  /** False while the input is not complete yet. */
  readonly enabled?: boolean;
  /** True to go on showing the last answer while that of a new input is under way. */
  readonly keepPrevious?: boolean;
}

/**
 * Reads through a command; the answer is kept under `[name, input]` until the ledger changes.
 * A refusal is in `error`, ready for {@link QueryView} to show.
 */
export function useCommandQuery<Name extends CommandName>(
  name: Name,
  input: InputOf<Name>,
  options: QueryOptions = {},
): UseQueryResult<OutputOf<Name>, CommandFailure> {
  return useQuery<OutputOf<Name>, CommandFailure>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: (previous) => previous } : {}),
  });
}

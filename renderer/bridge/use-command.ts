import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { CommandName, InputOf, OutputOf } from '../../preload/contract';
import { call } from './bridge';
import type { CommandFailure } from './command-failure';

/** A command for a button or a form: `mutateAsync(input)`. Afterwards every screen reads afresh. */
export function useCommand<Name extends CommandName>(
  name: Name,
): UseMutationResult<OutputOf<Name>, CommandFailure, InputOf<Name>> {
  const queries = useQueryClient();
  return useMutation<OutputOf<Name>, CommandFailure, InputOf<Name>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
    // Not waited for: a dialog closes at once, and the screens behind it catch up.
    onSuccess: () => void queries.invalidateQueries(),
  });
}

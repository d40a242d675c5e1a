import type { Books } from '../../db/books';
import type { Ledger } from '../../db/ledger-file/ledger';
import { Refusal } from './refusal';

/** One transaction, undone where the service throws: but for a refusal that keeps its changes. */
export async function transact<Value>(
  ledger: Ledger,
  work: (books: Books) => Promise<Value>,
): Promise<Value> {
  const outcome = await ledger.transaction(
    async (books): Promise<{ value: Value } | { refusal: Refusal }> => {
      try {
        return { value: await work(books) };
      } catch (error) {
        if (error instanceof Refusal && error.keepsChanges) return { refusal: error };
        throw error;
      }
    },
  );
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.value;
}

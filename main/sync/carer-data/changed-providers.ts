import type { BooksReader } from '../../../db/books';
import type { HoldingsOfProviders } from '../../../db/repositories/providers';
import { concernedBy, type Concerned } from './concerned-by';

/** Whose data may have changed. */
export type ChangedProviders =
  { readonly all: true } | { readonly all: false; readonly providers: ReadonlySet<string> };

const ALL: ChangedProviders = { all: true };

/**
 * Whose data may have changed by what the audit trail has after event `sinceSeq`; everybody's from its beginning, and
 * where it has not come that far: an older copy of the ledger has been restored.
 */
export async function changedProviders(
  books: Pick<BooksReader, 'audit' | 'providers'>,
  sinceSeq: number,
): Promise<ChangedProviders> {
  const last = (await books.audit.last())?.seq ?? 0;
  if (sinceSeq <= 0 || last < sinceSeq) return ALL;
  const concerned = new Holdings();
  for await (const batch of books.audit.since(sinceSeq)) {
    for (const change of batch) {
      const by = concernedBy(change);
      if (by === 'everybody') return ALL;
      concerned.add(by);
    }
  }
  return { all: false, providers: new Set(await books.providers.holding(concerned.all())) };
}

/** What changes are about, each named once. */
export class Holdings {
  readonly #of = {
    providers: new Set<string>(),
    clients: new Set<string>(),
    claims: new Set<number>(),
    claimItems: new Set<number>(),
    actions: new Set<number>(),
    actionEntries: new Set<number>(),
  };

  add(by: Exclude<Concerned, 'everybody'>): void {
    for (const ref of by.providers ?? []) this.#of.providers.add(ref);
    for (const ref of by.clients ?? []) this.#of.clients.add(ref);
    for (const id of by.claims ?? []) this.#of.claims.add(id);
    for (const id of by.claimItems ?? []) this.#of.claimItems.add(id);
    for (const id of by.actions ?? []) this.#of.actions.add(id);
    for (const id of by.actionEntries ?? []) this.#of.actionEntries.add(id);
  }

  with(by: Exclude<Concerned, 'everybody'>): this {
    this.add(by);
    return this;
  }

  all(): HoldingsOfProviders {
    const { providers, clients, claims, claimItems, actions, actionEntries } = this.#of;
    return {
      providers: [...providers],
      clients: [...clients],
      claims: [...claims],
      claimItems: [...claimItems],
      actions: [...actions],
      actionEntries: [...actionEntries],
    };
  }
}

import type { BooksReader } from '../../db/books';
import type { ProviderWithBank } from '../../db/repositories/providers';
import type { CarerRow } from '../../preload/contract/carers';

/** How to make a list row of a carer: their open placements on the current period's last day, and what was paid last. */
export async function carerRows(books: BooksReader): Promise<(provider: ProviderWithBank) => CarerRow> {
  const day = (await books.periods.current())?.lastDay ?? null;
  const open = new Map<string, number>();
  for (const { provider, startDate, endDate } of await books.placements.list()) {
    const isOpen = endDate === null || (day !== null && day < endDate);
    if (isOpen && (day === null || startDate <= day)) open.set(provider, (open.get(provider) ?? 0) + 1);
  }
  const lastPayments = await books.payments.lastPayments();
  return (provider) => ({
    ...provider,
    placements: open.get(provider.ref) ?? 0,
    lastPaidPence: lastPayments.get(provider.ref)?.totalPence ?? null,
  });
}

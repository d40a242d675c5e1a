import type { CarerData } from '../../domain/sync/carer-data';

/** `index.html?view`: the application shows a carer's page and has put what to show beside it. */
export function isView(search: string): boolean {
  return new URLSearchParams(search).has('view');
}

/** What to show, as the application put it there. Throws where it is missing. */
export async function readView(): Promise<CarerData> {
  const response = await fetch('./view.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`There is nothing to show (${response.status}).`);
  return (await response.json()) as CarerData;
}

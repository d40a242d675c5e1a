import type { StartedAction } from '../../domain/actions/quote-facts';

/** Where an action is begun, with what it is about and what is quoted in it. */
export function startAddress({ provider, type, relatedTo, title, body }: StartedAction): string {
  const search = new URLSearchParams({ provider, relatedKind: relatedTo.kind, relatedRef: relatedTo.ref });
  if (type !== null) search.set('type', type);
  if (title !== '') search.set('title', title);
  if (body !== '') search.set('body', body);
  return `/actions/new?${search.toString()}`;
}

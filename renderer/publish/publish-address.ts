/** The tabs of the Publish screen, by the part of their address. */
export const PUBLISH_TABS = ['publish', 'inbox', 'accounts', 'keys'] as const;
export type PublishTab = (typeof PUBLISH_TABS)[number];

/** `/publish`, `/publish/inbox`. */
export function publishAddress(tab: PublishTab = 'publish'): string {
  return tab === 'publish' ? '/publish' : `/publish/${tab}`;
}

/** The inbox, with one submission beside it. */
export function submissionAddress(id: number | null): string {
  return id === null ? publishAddress('inbox') : `${publishAddress('inbox')}/${id}`;
}

/** The accounts, with one carer's beside them. */
export function accountAddress(provider: string | null): string {
  const list = publishAddress('accounts');
  return provider === null ? list : `${list}/${encodeURIComponent(provider)}`;
}

export const DESTINATIONS_ADDRESS = '/settings/destinations';

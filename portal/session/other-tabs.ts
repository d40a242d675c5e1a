/** What the page's tabs tell each other. Nothing of the carer's is in it. */
export type TabNews =
  | { readonly news: 'used'; readonly atMs: number }
  | { readonly news: 'signedOut' }
  /** Sent or removed: no other tab offers it any more. By the name that it is kept under on this device. */
  | { readonly news: 'draftGone'; readonly of: 'message' | 'claim'; readonly name: string };

export interface OtherTabs {
  tell(news: TabNews): void;
  close(): void;
}

/** Speaks with the page's other tabs in this browser. */
export function otherTabs(account: string, onNews: (news: TabNews) => void): OtherTabs {
  const channel = new BroadcastChannel(`carer-payments-${account}`);
  channel.addEventListener('message', ({ data }: MessageEvent<TabNews>) => onNews(data));
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() };
}

/** Signs the same carer out in every other tab. */
export function signOutOtherTabs(account: string): void {
  const tabs = otherTabs(account, () => {});
  tabs.tell({ news: 'signedOut' });
  tabs.close();
}

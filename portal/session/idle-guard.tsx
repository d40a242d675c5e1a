import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SignedOutReason } from './carer-session';
import { idleness } from './idle-clock';
import { otherTabs, type OtherTabs } from './other-tabs';
import { TimeoutDialog } from './timeout-dialog';

const SIGNS_OF_USE = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
/** Other tabs need not hear of every key. */
const TELL_EVERY_MS = 5_000;
const COUNT_EVERY_MS = 1_000;

interface IdleGuardProps {
  readonly account: string;
  readonly onSignOut: (reason: SignedOutReason) => void;
}

/**
 * Signs out whoever has gone away, in every tab at once, and asks them before; and whoever leaves the page for another
 * one: browsers keep a page as it is for who goes back to it, and on a computer that others use too that is somebody else.
 */
export function IdleGuard({ account, onSignOut }: IdleGuardProps) {
  const [leftMs, setLeftMs] = useState<number | null>(null);
  const lastUsedMs = useRef(0);
  const toldAtMs = useRef(0);
  const tabs = useRef<OtherTabs>(null);
  const signOut = useEffectEvent(onSignOut);

  const check = useEffectEvent((): number | null => {
    const now = idleness(Date.now(), lastUsedMs.current);
    if (now.state === 'over') {
      signOut('idle');
      return null;
    }
    setLeftMs(now.state === 'warning' ? now.leftMs : null);
    return now.state === 'warning' ? COUNT_EVERY_MS : now.nextCheckMs;
  });

  function markUsed(): void {
    const nowMs = Date.now();
    lastUsedMs.current = nowMs;
    setLeftMs(null);
    if (nowMs - toldAtMs.current < TELL_EVERY_MS) return;
    toldAtMs.current = nowMs;
    tabs.current?.tell({ news: 'used', atMs: nowMs });
  }

  /** A sign of use counts only while nobody was asked: from then on the answer counts. */
  const onSignOfUse = useEffectEvent(() => {
    if (leftMs === null && idleness(Date.now(), lastUsedMs.current).state === 'active') markUsed();
  });

  useEffect(() => {
    lastUsedMs.current = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      const nextMs = check();
      if (nextMs !== null) timer = setTimeout(look, nextMs);
    };
    const channel = otherTabs(account, (news) => {
      if (news.news === 'signedOut') return signOut('elsewhere');
      if (news.news !== 'used') return;
      lastUsedMs.current = Math.max(lastUsedMs.current, news.atMs);
      look();
    });
    tabs.current = channel;
    const onUse = (): void => onSignOfUse();
    const onLeave = ({ persisted }: PageTransitionEvent): void => {
      // At once: what is on the page when the browser puts it away is what it shows first.
      if (persisted) flushSync(() => signOut('left'));
    };
    look();
    for (const sign of SIGNS_OF_USE) document.addEventListener(sign, onUse, { passive: true });
    document.addEventListener('visibilitychange', look);
    addEventListener('pagehide', onLeave);
    return () => {
      clearTimeout(timer);
      channel.close();
      for (const sign of SIGNS_OF_USE) document.removeEventListener(sign, onUse);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pagehide', onLeave);
    };
  }, [account]);

  if (leftMs === null) return null;
  return <TimeoutDialog leftMs={leftMs} onStay={markUsed} onSignOut={() => onSignOut('asked')} />;
}

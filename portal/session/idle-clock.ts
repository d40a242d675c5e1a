/** After so long without a touch the carer is signed out, and so long before that asked whether they are still there. */
export const SIGN_OUT_AFTER_MS = 10 * 60_000;
export const WARN_BEFORE_MS = 2 * 60_000;

export type Idleness =
  | { readonly state: 'active'; readonly nextCheckMs: number }
  | { readonly state: 'warning'; readonly leftMs: number }
  | { readonly state: 'over' };

/**
 * Where a page stands that was last used at `lastUsedMs`. Told by the clock and not by counting: a phone that slept for
 * an hour is over at once when it wakes.
 */
export function idleness(nowMs: number, lastUsedMs: number): Idleness {
  const leftMs = lastUsedMs + SIGN_OUT_AFTER_MS - nowMs;
  if (leftMs <= 0) return { state: 'over' };
  if (leftMs <= WARN_BEFORE_MS) return { state: 'warning', leftMs };
  return { state: 'active', nextCheckMs: leftMs - WARN_BEFORE_MS };
}

/** "2 minutes", "1 minute 30 seconds", "20 seconds": said so often that a screen reader can follow. */
export function leftInWords(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [
    ...(minutes > 0 ? [`${minutes} minute${minutes === 1 ? '' : 's'}`] : []),
    ...(rest > 0 ? [`${rest} second${rest === 1 ? '' : 's'}`] : []),
  ];
  return parts.join(' ');
}

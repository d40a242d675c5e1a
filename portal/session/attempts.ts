/** Wrong passwords on this device, one after the other. */
export interface Attempts {
  readonly wrong: number;
  readonly lastMs: number;
}

export const NO_ATTEMPTS: Attempts = { wrong: 0, lastMs: 0 };

/** So many may be typing mistakes. */
const FREE = 3;
/** Then each waits longer than the one before. */
const WAITS_MS = [10_000, 30_000, 60_000, 120_000, 300_000, 900_000] as const;

/** After so long without another they are forgotten: the next is a typing mistake once more. */
const FORGOTTEN_MS = 24 * 60 * 60 * 1000;

/**
 * The attempts as they count now. To be kept in place of what was kept before it is waited for: where the clock was set
 * back, the wait begins anew once, rather than last until the clock has caught up.
 */
export function attemptsNow({ wrong, lastMs }: Attempts, nowMs: number): Attempts {
  if (wrong <= 0 || nowMs - lastMs > FORGOTTEN_MS) return NO_ATTEMPTS;
  return { wrong, lastMs: Math.min(lastMs, nowMs) };
}

/**
 * How long this device waits before another try, in milliseconds; 0 for not at all. It slows down who tries by hand; who
 * has copied the sealed files is slowed by what each password costs to try.
 */
export function waitMs({ wrong, lastMs }: Attempts, nowMs: number): number {
  if (wrong < FREE) return 0;
  const wait = WAITS_MS[Math.min(wrong - FREE, WAITS_MS.length - 1)]!;
  return Math.min(wait, Math.max(0, lastMs + wait - nowMs));
}

export function afterWrong({ wrong }: Attempts, nowMs: number): Attempts {
  return { wrong: wrong + 1, lastMs: nowMs };
}

export function writeAttempts(attempts: Attempts): string {
  return JSON.stringify(attempts);
}

/** None where nothing is kept, or nothing that can be read. */
export function readAttempts(text: string | null): Attempts {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Attempts> | null;
    const isRight = Number.isInteger(kept?.wrong) && Number.isFinite(kept?.lastMs);
    return isRight ? { wrong: kept!.wrong!, lastMs: kept!.lastMs! } : NO_ATTEMPTS;
  } catch {
    return NO_ATTEMPTS;
  }
}

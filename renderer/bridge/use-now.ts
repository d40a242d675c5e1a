import { useEffect, useState } from 'react';

const EVERY_MS = 10 * 60_000;

/** The present instant, in ISO form, to within ten minutes: for what grows old while a window stays open for days. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

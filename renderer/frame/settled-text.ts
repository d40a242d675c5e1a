import { useEffect, useState } from 'react';

const PAUSE_MS = 120;

/** The text once typing has paused: not every letter needs an answer. */
export function useSettledText(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

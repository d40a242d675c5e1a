import { useCallback, useEffect, useRef, useState } from 'react';

/** How far outside the frame a page is drawn already, as a margin of the observer. */
const AHEAD = '400px 0px';

/**
 * Which pages of a scrolled frame are in view or near it. Give `pageRef` to the element of each page, a child of the
 * frame that carries its number in `data-page`.
 */
export function useNearPages(): {
  near: ReadonlySet<number>;
  pageRef: (element: HTMLElement | null) => void | (() => void);
} {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const observer = useRef<IntersectionObserver | null>(null);
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
    },
    [],
  );

  const pageRef = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    observer.current ??= new IntersectionObserver(
      (entries) => setNear((before) => withEntries(before, entries)),
      {
        root: element.parentElement,
        rootMargin: AHEAD,
      },
    );
    const watching = observer.current;
    watching.observe(element);
    return () => watching.unobserve(element);
  }, []);
  return { near, pageRef };
}

function withEntries(
  before: ReadonlySet<number>,
  entries: readonly IntersectionObserverEntry[],
): ReadonlySet<number> {
  const near = new Set(before);
  for (const entry of entries) {
    const number = Number((entry.target as HTMLElement).dataset['page']);
    if (entry.isIntersecting) near.add(number);
    else near.delete(number);
  }
  return near;
}

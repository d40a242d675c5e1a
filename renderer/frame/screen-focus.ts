import { createContext, use, useLayoutEffect, useRef, type RefObject } from 'react';
import { useLocation, type createHashRouter } from 'react-router';
import { isFocusNowhere } from '../layout/focus-nowhere';
import { screenOf } from './screens';

type Router = ReturnType<typeof createHashRouter>;

/** What had the focus when the present address was asked for. */
export const AskedFromContext = createContext<RefObject<Element | null> | null>(null);

/** Notes what has the focus whenever an address is asked for: its screen may have to be fetched before it opens. */
export function useAskedFrom(router: Router): RefObject<Element | null> {
  const askedFrom = useRef<Element | null>(null);
  useLayoutEffect(() => {
    let last = router.state.location.key;
    return router.subscribe(({ navigation, location }) => {
      const { key } = navigation.location ?? location;
      if (key === last) return;
      last = key;
      askedFrom.current = document.activeElement;
    });
  }, [router]);
  return askedFrom;
}

/**
 * Takes the focus to a screen as it opens, so that a screen reader reads on from there: unless the screen has put it
 * somewhere itself, or the person has, such as into the search, since they asked for the screen.
 */
export function useFocusOnNewScreen(main: RefObject<HTMLElement | null>): void {
  const screen = screenOf(useLocation().pathname);
  const askedFrom = use(AskedFromContext);
  const before = useRef<string | null>(null);
  // Before it is painted: whoever sees the screen may press a key already.
  useLayoutEffect(() => {
    // The address without a screen leads on to Home by itself.
    if (screen === '/' || before.current === screen) return;
    // Nobody asked for the first one: it opened as they signed in.
    const from = before.current === null ? null : askedFrom?.current;
    before.current = screen;
    const { activeElement } = document;
    const isFree = isFocusNowhere() || activeElement === from;
    if (isFree && !main.current?.contains(activeElement)) main.current?.focus({ preventScroll: true });
  }, [main, screen, askedFrom]);
}

import { useEffect, useState } from 'react';
import { isFocusNowhere } from './focus-nowhere';

/**
 * For what is drawn only for a while and has buttons, such as a dialog: gives the focus back, as it goes, to what had it
 * before. Where that is gone meanwhile (an item of a menu, a row that changed), to the screen, so that the keyboard is
 * never lost.
 */
export function useReturnFocus(): void {
  // At the first drawing: by the time of any effect the dialog has taken the focus itself.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog's own elements are gone, and only where nothing else has taken the focus.
      setTimeout(() => {
        if (!isFocusNowhere()) return;
        const target =
          before?.isConnected && before !== document.body ? before : document.getElementById('main');
        if (target instanceof HTMLElement) target.focus({ preventScroll: true });
      });
    },
    [before],
  );
}

import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const HIGH_CONTRAST = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** Fluent's theme for what the system is set to: high contrast, dark or light. Follows it while the window is open. */
export function useSystemTheme(): Theme {
  const highContrast = useMedia(HIGH_CONTRAST);
  const dark = useMedia(DARK);
  if (highContrast) return teamsHighContrastTheme;
  return dark ? webDarkTheme : webLightTheme;
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

import { useEffect } from 'react';
import type { MenuCommand } from '../../preload/contract';
import { bridge } from '../bridge/bridge';
import type { FrameActions } from './frame-actions';
import { SCREENS } from './screens';

/** The keyboard shortcuts that work on every screen. */
export function useShortcuts(actions: FrameActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actionOf(event, actions);
      if (!act) return;
      // Taken here, so that the menu's accelerator of the same keys does not act a second time.
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [actions]);
}

/** What a key press means in the frame; null where it is none of its shortcuts. */
export function actionOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  actions: FrameActions,
): (() => void) | null {
  if (event.key === 'F1') return actions.help;
  if (event.altKey && !event.ctrlKey && event.key === 'ArrowLeft') return actions.back;
  if (event.altKey && !event.ctrlKey && event.key === 'ArrowRight') return actions.forward;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return null;
  if (event.key.toLowerCase() === 'k') return actions.search;
  if (event.key.toLowerCase() === 'l') return actions.lock;
  if (event.key === ',') return () => actions.goTo('/settings');
  const screen = /^[1-9]$/.test(event.key) ? SCREENS[Number(event.key) - 1] : undefined;
  return screen ? () => actions.goTo(screen.path) : null;
}

/** Does what the application's menu asks for. */
export function useMenuCommands(actions: FrameActions): void {
  useEffect(() => bridge().on('menu', ({ command }) => doMenuCommand(command, actions)), [actions]);
}

function doMenuCommand(command: MenuCommand, actions: FrameActions): void {
  switch (command) {
    case 'search':
    case 'lock':
    case 'help':
    case 'back':
    case 'forward':
      return actions[command]();
    case 'backup':
      return actions.goTo('/settings/backup');
    case 'import-file':
      return actions.goTo('/imports');
    case 'home':
    case 'payments':
    case 'carers':
    case 'children':
    case 'orders':
    case 'claims':
    case 'actions':
    case 'reports':
    case 'publish':
    case 'imports':
    case 'audit':
    case 'settings':
      return actions.goTo(`/${command}`);
  }
}

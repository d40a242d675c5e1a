import { NEW_YEAR_ADDRESS } from '../rates/new-year-address';
import { useActions } from './frame-actions';
import { SCREENS } from './screens';

/** A command that the search offers beside what it finds. */
export interface SearchCommand {
  readonly value: string;
  readonly name: string;
  readonly run: () => void;
}

/** Everything that the search can do. */
export function useSearchCommands(): readonly SearchCommand[] {
  const actions = useActions();
  return [
    ...SCREENS.map((screen) => ({
      value: `command:${screen.path}`,
      name: `Go to ${screen.name}`,
      run: () => actions.goTo(screen.path),
    })),
    { value: 'command:import', name: 'Import a file', run: () => actions.goTo('/imports') },
    { value: 'command:rates', name: 'Rates for a new year', run: () => actions.goTo(NEW_YEAR_ADDRESS) },
    { value: 'command:claim', name: 'Enter a claim', run: () => actions.goTo('/claims/new') },
    { value: 'command:backup', name: 'Make a backup', run: () => actions.goTo('/settings/backup') },
    { value: 'command:lock', name: 'Lock', run: actions.lock },
    { value: 'command:switch', name: 'Switch to another person', run: actions.switchUser },
    { value: 'command:password', name: 'Change my password', run: actions.changePassword },
    { value: 'command:help', name: 'Help for this screen', run: actions.help },
  ];
}

/**
 * The commands in whose name every word of `text` begins a word; all of them where it is empty. Beginnings only, so
 * that a part of somebody's name does not bring up "Lock".
 */
export function matchingCommands(commands: readonly SearchCommand[], text: string): readonly SearchCommand[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ name }) => words.every((word) => ` ${name.toLowerCase()}`.includes(` ${word}`)));
}

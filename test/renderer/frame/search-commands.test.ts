import { expect, test } from 'vitest';
import { matchingCommands, type SearchCommand } from '../../../renderer/frame/search-commands';

const commands: SearchCommand[] = ['Go to Payments', 'Lock', 'Switch to another person'].map((name) => ({
  value: name,
  name,
  run: () => {},
}));
const named = (text: string) => matchingCommands(commands, text).map((command) => command.name);

test('words find a command by their beginnings, in any order', () => {
  expect(named('pay')).toEqual(['Go to Payments']);
  expect(named('pers swi')).toEqual(['Switch to another person']);
  expect(named('')).toEqual(commands.map((command) => command.name));
});

test('a part in the middle of a word finds none: searching for Blocksidge must not offer to lock', () => {
  expect(named('ock')).toEqual([]);
  expect(named('Blocksidge')).toEqual([]);
});

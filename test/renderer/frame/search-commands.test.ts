import { expect, test } from 'vitest';
import {
  matchingCommands,
  periodCommands,
  type SearchCommand,
} from '../../../renderer/frame/search-commands';

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

test('the next step of the current period is offered to whoever may take it', () => {
  const prepared = { by: 'Daniel Price', at: '2026-04-13T09:00:00.000Z' };
  const first = (isPrepared: boolean, may: { prepare: boolean; finalise: boolean }) =>
    periodCommands(
      [
        { period: '2026-27/02', state: 'finalised', prepared },
        { period: '2026-27/03', state: 'current', prepared: isPrepared ? prepared : null },
      ],
      may,
    )[0];
  const to = '/payments/2026-27/03';
  const officer = { prepare: true, finalise: false };
  expect(first(false, officer)).toEqual({ name: 'Prepare period 3', to });
  expect(first(true, officer)?.name).toBe('Exceptions of period 3');
  expect(first(true, { prepare: false, finalise: true })).toEqual({ name: 'Finalise period 3', to });
  expect(periodCommands([], officer)).toEqual([]);
});

import { useEffect, useEffectEvent } from 'react';
import { belongsElsewhere } from '../claims/claim-keys';

/** What a single key does on the actions' screen. */
export type ActionKey =
  | 'next'
  | 'previous'
  | 'reply'
  | 'comment'
  | 'note'
  | 'close'
  | 'reopen'
  | 'fromCarer'
  | 'templates'
  | 'take'
  | 'assign'
  | 'due'
  | 'link'
  | 'merge'
  | 'begin'
  | 'search'
  | 'keys';

const KEYS: ReadonlyMap<string, ActionKey> = new Map([
  ['j', 'next'],
  ['k', 'previous'],
  ['r', 'reply'],
  ['c', 'comment'],
  ['n', 'note'],
  ['x', 'close'],
  ['o', 'reopen'],
  ['f', 'fromCarer'],
  ['t', 'templates'],
  ['g', 'take'],
  ['a', 'assign'],
  ['d', 'due'],
  ['l', 'link'],
  ['m', 'merge'],
  ['w', 'begin'],
  ['/', 'search'],
  ['?', 'keys'],
]);

/** The keys as the help lists them. */
export const KEYS_IN_WORDS: readonly (readonly [keys: string, does: string])[] = [
  ['J and K', 'Next and previous action'],
  ['R', 'Write a reply: the action passes to the carer'],
  ['C', 'Write a comment: the carer sees it, the action stays where it is'],
  ['N', 'Write an internal note, which the carer never sees'],
  ['F', 'Write down what the carer said by e-mail, telephone or letter'],
  ['X and O', 'Close the action; reopen it with a reason'],
  ['T, then 1 … 9', 'Write a message that is often written (Ctrl+T while writing)'],
  ['Ctrl+Enter', 'Send what is written; Esc goes back to the thread and keeps it'],
  ['G', 'Give the action to me'],
  ['A', 'Hand it over to somebody of the team, with a note'],
  ['D', 'Set the day by which the team answers'],
  ['L', 'Link it to a payment, a claim or another action'],
  ['M', 'Merge a duplicate into another action of the carer'],
  ['W', 'Write a new action'],
  ['/', 'Search all text'],
  ['Ctrl+Shift+H', 'References in place of names, for a projector'],
  ['?', 'This help'],
];

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>;

/** What a key press means; null where it is none of these keys. A key that is held down moves on, and does nothing else. */
export function meaningOfKey({ key, ctrlKey, metaKey, altKey, shiftKey, repeat }: Press): ActionKey | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (shiftKey && key !== '?' && key !== '/') return null;
  const meaning = KEYS.get(key.toLowerCase()) ?? null;
  return repeat && meaning !== 'next' && meaning !== 'previous' ? null : meaning;
}

/** Calls `act` for this screen's keys. It gives whether it did something: other handlers then leave the key alone. */
export function useActionKeys(act: (key: ActionKey) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || belongsElsewhere(event.target)) return;
    const meaning = meaningOfKey(event);
    if (meaning !== null && act(meaning)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

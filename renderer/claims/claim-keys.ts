import { useEffect, useEffectEvent } from 'react';

/** What a single key does on the claims' screen. */
export type ClaimAction =
  | 'nextClaim'
  | 'previousClaim'
  | 'nextItem'
  | 'previousItem'
  | 'accept'
  | 'reject'
  | 'takeBack'
  | 'ask'
  | 'evidence'
  | 'keys'
  | 'privacy';

const KEYS: ReadonlyMap<string, ClaimAction> = new Map([
  ['j', 'nextClaim'],
  ['k', 'previousClaim'],
  ['n', 'nextItem'],
  ['p', 'previousItem'],
  ['a', 'accept'],
  ['r', 'reject'],
  ['t', 'takeBack'],
  ['q', 'ask'],
  ['e', 'evidence'],
  ['?', 'keys'],
]);

/** The keys as the help lists them. */
export const KEYS_IN_WORDS: readonly (readonly [keys: string, does: string])[] = [
  ['J and K', 'Next and previous claim'],
  ['N and P', 'Next and previous item (in the list of items the arrow keys too); Esc leaves the item'],
  ['A', 'Accept the claim, or the selected item'],
  ['R', 'Reject the claim, or the selected item'],
  ['1 … 9', 'While rejecting: choose a reason; Enter then rejects'],
  ['T', 'Take a decision back'],
  ['Q', 'Ask the carer a question'],
  ['E', 'Go to the evidence'],
  ['Ctrl+Shift+H', 'References in place of names, for a projector'],
  ['?', 'This help'],
];

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>;

/** What a key press means; null where it is none of these keys. A key that is held down moves on, but decides once. */
export function actionOfKey({ key, ctrlKey, metaKey, altKey, shiftKey, repeat }: Press): ClaimAction | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return shiftKey && key.toLowerCase() === 'h' && !repeat ? 'privacy' : null;
  if (shiftKey && key !== '?') return null;
  const action = KEYS.get(key.toLowerCase()) ?? null;
  const moves =
    action === 'nextClaim' ||
    action === 'previousClaim' ||
    action === 'nextItem' ||
    action === 'previousItem';
  return repeat && !moves ? null : action;
}

/** Where letters are typed, or choose from a list: there they are no commands. */
const TYPED_IN = [
  'input:not([type="checkbox"]):not([type="radio"])',
  'textarea',
  'select',
  '[contenteditable="true"]',
  '[role="combobox"]',
  '[role="listbox"]',
  '[role="menu"]',
].join(', ');

/** True for a key that belongs to a field, or to a dialog over the screen. */
export function belongsElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(`${TYPED_IN}, [role="dialog"], [role="alertdialog"]`) !== null;
}

/** Calls `act` for this screen's keys. It gives whether it did something: other handlers then leave the key alone. */
export function useClaimKeys(act: (action: ClaimAction) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const action = actionOfKey(event);
    // Names can be hidden from anywhere at once, also from a field.
    if (action === null || (action !== 'privacy' && belongsElsewhere(event.target))) return;
    if (act(action)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

import { expect, test, vi } from 'vitest';
import type { FrameActions } from '../../../renderer/frame/frame-actions';
import { keysOf } from '../../../renderer/frame/screens';
import { actionOf } from '../../../renderer/frame/shortcuts';

function actions(): FrameActions {
  return {
    goTo: vi.fn<(path: string) => void>(),
    back: vi.fn<() => void>(),
    forward: vi.fn<() => void>(),
    search: vi.fn<() => void>(),
    help: vi.fn<() => void>(),
    lock: vi.fn<() => void>(),
    switchUser: vi.fn<() => void>(),
    changePassword: vi.fn<() => void>(),
  };
}

const released = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  ['F1', {}, 'help'],
  ['k', { ctrlKey: true }, 'search'],
  ['L', { ctrlKey: true }, 'lock'],
  ['ArrowLeft', { altKey: true }, 'back'],
  ['ArrowRight', { altKey: true }, 'forward'],
] as const)('%s %o is %s', (key, held, action) => {
  const all = actions();
  actionOf({ ...released, ...held, key }, all)?.();
  expect(all[action]).toHaveBeenCalledOnce();
});

test('Ctrl and a number opens a screen in the order of the navigation', () => {
  const all = actions();
  actionOf({ ...released, ctrlKey: true, key: '2' }, all)?.();
  actionOf({ ...released, ctrlKey: true, key: '6' }, all)?.();
  actionOf({ ...released, ctrlKey: true, key: '9' }, all)?.();
  actionOf({ ...released, ctrlKey: true, key: ',' }, all)?.();
  expect(vi.mocked(all.goTo).mock.calls).toEqual([['/payments'], ['/actions'], ['/publish'], ['/settings']]);
});

test.each([
  ['k', {}],
  ['0', { ctrlKey: true }],
  ['1', { ctrlKey: true, altKey: true }],
  ['l', { ctrlKey: true, shiftKey: true }],
  ['ArrowLeft', {}],
])('%s %o is left to the screen', (key, held) => {
  expect(actionOf({ ...released, ...held, key }, actions())).toBeNull();
});

test('a screen names the keys that open it, where there are any', () => {
  expect(['/home', '/actions', '/publish', '/imports', '/settings'].map(keysOf)).toEqual([
    'Ctrl+1',
    'Ctrl+6',
    'Ctrl+9',
    null,
    'Ctrl+,',
  ]);
});

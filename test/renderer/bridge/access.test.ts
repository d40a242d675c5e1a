import { expect, test } from 'vitest';
import { contract } from '../../../preload/contract';
import { mayCall } from '../../../renderer/bridge/use-access';

const officer = { name: 'A. Khan', roles: ['officer'] } as const;
const approver = { name: 'B. Okafor', roles: ['approver'] } as const;

test('buttons follow the roles of the contract', () => {
  expect(mayCall(contract['periods.finalise'].access, approver)).toBe(true);
  expect(mayCall(contract['periods.finalise'].access, officer)).toBe(false);
  expect(mayCall(contract['users.add'].access, officer)).toBe(false);
});

test('what any person who is signed in may do, everybody may', () => {
  expect(mayCall(contract['home.summary'].access, officer)).toBe(true);
  expect(mayCall('anyone', approver)).toBe(true);
});

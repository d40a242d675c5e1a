import { expect, test } from 'vitest';
import { claimsAddress, FIRST_VIEW, viewOf } from '../../../renderer/claims/claims-address';
import { kindInWords, wayToShow } from '../../../renderer/claims/evidence-kind';
import { decidedInWords, namesPresent, presentInForm } from '../../../renderer/claims/sitting-words';

test('an address says which claims, in which order, and which one is open', () => {
  const view = { state: 'paid', year: '2025-26', order: 'amount' } as const;
  expect(claimsAddress(view, 12)).toBe('/claims/12?state=paid&order=amount&year=2025-26');
  expect(viewOf(new URLSearchParams('state=paid&order=amount&year=2025-26'))).toEqual(view);
  expect(viewOf(new URLSearchParams(claimsAddress({ ...view, state: null }).split('?')[1]))).toEqual({
    ...view,
    state: null,
  });
});

test('what an address does not say, or says wrongly, is as at first', () => {
  expect(viewOf(new URLSearchParams(''))).toEqual(FIRST_VIEW);
  expect(viewOf(new URLSearchParams('state=x&order=y&year=2026'))).toEqual(FIRST_VIEW);
});

test('only PDF, JPEG and PNG are drawn; anything else is saved', () => {
  expect(wayToShow('application/pdf')).toBe('pdf');
  expect(wayToShow('image/jpeg')).toBe('picture');
  expect(wayToShow('image/png')).toBe('picture');
  for (const other of ['image/heic', 'image/svg+xml', 'text/html', 'application/msword'])
    expect(wayToShow(other)).toBe('saved');
  expect(kindInWords('image/heic')).toBe('HEIC');
  expect(kindInWords('text/x')).toBe('text/x');
});

test('who is present: members ticked, then others written, each once', () => {
  expect(namesPresent(['Pat', 'Ann'], 'Dee Chair, finance\nPat\n\n Kit ')).toEqual([
    'Pat',
    'Ann',
    'Dee Chair, finance',
    'Kit',
  ]);
  expect(presentInForm(['Dee Chair', 'Pat'], ['Ann', 'Pat'])).toEqual({
    ticked: ['Pat'],
    others: 'Dee Chair',
  });
});

test('what was decided in a sitting, in words', () => {
  expect(decidedInWords({ accepted: 0, acceptedPence: 0, rejected: 0 })).toBe('nothing is decided yet');
  expect(decidedInWords({ accepted: 3, acceptedPence: 4510, rejected: 1 })).toBe(
    '3 items accepted, £45.10; 1 item rejected',
  );
});

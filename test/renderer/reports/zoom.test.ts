import { expect, test } from 'vitest';
import { nextZoom, zoomToFit } from '../../../renderer/reports/zoom';

test('zoom goes by steps, from between two as well, and stops at the ends', () => {
  expect(nextZoom(1, 1)).toBe(1.1);
  expect(nextZoom(1, -1)).toBe(0.9);
  expect(nextZoom(0.95, 1)).toBe(1);
  expect(nextZoom(3, 1)).toBe(3);
  expect(nextZoom(0.5, -1)).toBe(0.5);
});

test('a page fits its frame, but is never blown up beyond 120 % nor shrunk below half', () => {
  expect(zoomToFit(794, 814)).toBe(1);
  expect(zoomToFit(794, 4000)).toBe(1.2);
  expect(zoomToFit(794, 100)).toBe(0.5);
  expect(zoomToFit(794, 0)).toBe(1);
});

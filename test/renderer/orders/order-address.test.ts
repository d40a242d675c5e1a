import { matchRoutes } from 'react-router';
import { expect, test } from 'vitest';
import {
  choiceOfAddress,
  isSameOrder,
  listDocumentAddress,
  orderAddress,
  ordersAddress,
  ordersOfAddress,
  tabOfAddress,
  yearAddress,
} from '../../../renderer/orders/order-address';

const YEAR = '2026-27';
const ROUTE = '/orders/:year/order/:provider/:serviceLevel/:client?';

test.each([
  { provider: 'P001', client: 'C001', serviceLevel: 'FOST' },
  { provider: 'P001', client: null, serviceLevel: 'MILES' },
  { provider: 'P/1 ?', client: '-', serviceLevel: 'F#ST' },
])('an order’s address leads back to it: %o', (order) => {
  const [path = ''] = orderAddress(YEAR, order, { child: 'C 1' }).split('?');
  const { provider, serviceLevel, client = null } = matchRoutes([{ path: ROUTE }], path)![0]!.params;
  expect({ provider, serviceLevel, client }).toEqual(order);
});

test('whose orders are shown stays in the address, also beside an open order', () => {
  const choice = { carer: 'P&1', child: 'C001' };
  const order = { provider: 'P&1', client: 'C001', serviceLevel: 'FOST' };
  for (const address of [
    ordersAddress(YEAR, choice),
    ordersOfAddress(choice),
    listDocumentAddress(YEAR, choice),
    orderAddress(YEAR, order, choice, true),
  ])
    expect(choiceOfAddress(new URLSearchParams(address.split('?')[1]))).toEqual(choice);
  expect(orderAddress(YEAR, order, {}, true)).toMatch(/\?print=order$/);
  expect(listDocumentAddress(YEAR, {})).toBe('/orders/2026-27?print=list');
  expect(choiceOfAddress(new URLSearchParams())).toEqual({ carer: undefined, child: undefined });
});

test('each tab has an address; the orders are the first', () => {
  expect(yearAddress(YEAR)).toBe('/orders/2026-27');
  expect(tabOfAddress(new URLSearchParams(yearAddress(YEAR, 'forecast').split('?')[1]))).toBe('forecast');
  expect(tabOfAddress(new URLSearchParams('tab=other'))).toBe('orders');
});

test('orders are told apart by all three of their references', () => {
  const order = { provider: 'P001', client: 'C001', serviceLevel: 'FOST' };
  expect(isSameOrder(order, { ...order })).toBe(true);
  expect(isSameOrder(order, { ...order, client: null })).toBe(false);
  expect(isSameOrder(order, null)).toBe(false);
});

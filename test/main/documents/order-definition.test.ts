import { describe, expect, it } from 'vitest';
import { orderDefinition } from '../../../main/documents/order-definition';
import { orderListDefinition } from '../../../main/documents/order-list-definition';
import type { OrderPaper } from '../../../main/documents/order-paper';
import { inProcessPdfRenderer } from '../../../main/documents/pdf-renderer';
import type { OrderDetail, OrderList, OrderRow } from '../../../preload/contract/orders';
import { pagesOf } from './rendered-pdf';

const FIRST = {
  period: '2026-27/01',
  firstDay: '2026-04-06',
  lastDay: '2026-04-12',
  payDate: '2026-04-13',
};
const SECOND = {
  period: '2026-27/02',
  firstDay: '2026-04-13',
  lastDay: '2026-04-19',
  payDate: '2026-04-20',
};
const paper: OrderPaper = {
  organisation: { name: 'Marlshire County Council', contact: 'fostering@example.org' },
  year: '2026-27',
  paidUpTo: FIRST,
  projectedTo: SECOND,
};
const spend = { paidPence: 20885, projectedPence: -6285, totalPence: 14600 };
const order: OrderRow = {
  order: '2026-27/P001/C001/FOST',
  provider: 'P001',
  providerName: 'Angharad Llŷr-Price',
  client: 'C001',
  clientName: 'Sam Taylor',
  serviceLevel: 'FOST',
  serviceLevelName: 'In-house Fostering Placement',
  isMileage: false,
  ...spend,
};
const detail: OrderDetail = {
  year: '2026-27',
  order,
  periods: [
    { period: FIRST, state: 'paid', amountPence: 20885 },
    { period: SECOND, state: 'projected', amountPence: -6285 },
  ],
  notices: ['The periods of 2026-27 end early.'],
};
const list: OrderList = {
  year: '2026-27',
  orders: [order, { ...order, client: null, clientName: null, serviceLevel: 'MILES', isMileage: true }],
  totals: { paidPence: 41770, projectedPence: -12570, totalPence: 29200 },
  mileage: spend,
  recoveries: { paidPence: 0, projectedPence: 12570, totalPence: 12570 },
  payments: { paidPence: 41770, projectedPence: 0, totalPence: 41770 },
  notices: [],
};

describe('a purchase order as a document', () => {
  it('is plain data, dated by the last payment it tells of', () => {
    const definition = orderDefinition(paper, detail);
    expect(structuredClone(definition)).toEqual(definition);
    expect(definition).toMatchObject({
      title: 'Purchase order 2026-27/P001/C001/FOST',
      author: 'Marlshire County Council',
      createdOn: '2026-04-13',
    });
    expect(orderDefinition({ ...paper, paidUpTo: null }, detail).createdOn).toBe('2026-04-13');
    expect(orderDefinition({ ...paper, paidUpTo: null, projectedTo: null }, detail).createdOn).toBe(
      '2026-04-01',
    );
  });

  it('says what it is for, what it comes to and what each period pays, the same bytes each time', async () => {
    const renderer = inProcessPdfRenderer();
    const bytes = await renderer.render(orderDefinition(paper, detail));
    expect(await renderer.render(orderDefinition(paper, detail))).toEqual(bytes);
    const text = (await pagesOf(bytes)).join(' ');
    for (const words of [
      'Angharad Llŷr-Price (P001)',
      'Sam Taylor (C001)',
      'Paid up to 2026-27/01 (pay date 13 Apr 2026); projected from there to 2026-27/02 (pay date 20 Apr 2026)',
      'Paid to date £208.85 Projected −£62.85 Total for the year £146.00',
      '2026-27/02 13–19 Apr 2026 20 Apr 2026 −£62.85',
      'They are not promises of payment.',
      'The periods of 2026-27 end early.',
    ])
      expect(text).toContain(words);
  });

  it('makes no promise where all of it is paid', () => {
    const paid = JSON.stringify(orderDefinition({ ...paper, paidUpTo: SECOND }, detail));
    expect(paid).toContain('All of it is paid, up to 2026-27/02');
    expect(paid).not.toContain('promises');
  });
});

describe('a list of purchase orders as a document', () => {
  it('has a row each, mileage apart, and what leads to the payments', async () => {
    const definition = orderListDefinition(paper, list, 'Sam Taylor (C001)');
    expect(structuredClone(definition)).toEqual(definition);
    const text = (await pagesOf(await inProcessPdfRenderer().render(definition))).join(' ');
    for (const words of [
      'Purchase orders of 2026-27 Sam Taylor (C001)',
      'FOST: In-house Fostering Placement; MILES: In-house Fostering Placement.',
      'P001/C001/FOST Angharad Llŷr-Price Sam Taylor £208.85 −£62.85 £146.00',
      'P001/-/MILES Angharad Llŷr-Price – £208.85 −£62.85 £146.00',
      'All orders £417.70 −£125.70 £292.00',
      'Mileage claims among them £208.85 −£62.85 £146.00',
      'Brought and carried forward, and recoveries £0.00 £125.70 £125.70',
      'Payments of the year £417.70 £0.00 £417.70',
    ])
      expect(text).toContain(words);
  });

  it('is whole without an order', async () => {
    const none = { ...list, orders: [], notices: ['2026-27 has no payment periods.'] };
    const paperOfNothing = { ...paper, paidUpTo: null, projectedTo: null };
    const bytes = await inProcessPdfRenderer().render(orderListDefinition(paperOfNothing, none, null));
    expect((await pagesOf(bytes))[0]).toContain('2026-27 has no payment periods');
  });
});

import { describe, expect, it } from 'vitest';
import { isView } from '../../portal/session/read-view';
import { matchPath, parseAddress } from '../../portal/shell/address';

describe('an address of the portal', () => {
  it.each(['', '#', '#/'])('is the first page: %j', (hash) => expect(parseAddress(hash).path).toBe('/'));

  it('has a path and a query', () => {
    const { path, query } = parseAddress('#/orders?year=2026-27&child=2');
    expect([path, query.get('year'), query.get('child')]).toEqual(['/orders', '2026-27', '2']);
  });

  it('is of a pattern where each part is', () => {
    expect(matchPath('/payments/:year/:number', '/payments/2026-27/07')).toEqual({
      year: '2026-27',
      number: '07',
    });
    expect(matchPath('/payments', '/payments')).toEqual({});
    expect(matchPath('/payments', '/reports')).toBeNull();
    expect(matchPath('/payments/:year', '/payments')).toBeNull();
    expect(matchPath('/payments/:year', '/payments/2026-27/07')).toBeNull();
  });
});

describe('whether the team looks at a carer’s page', () => {
  it.each([
    ['?view', true],
    ['?view=1', true],
    ['', false],
    ['?review', false],
  ])('%j: %s', (search, expected) => expect(isView(search)).toBe(expected));
});

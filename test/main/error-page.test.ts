import { expect, test } from 'vitest';
import { chosenPosition, errorPage } from '../../main/error-page';

const failure = {
  title: 'The ledger <b>could not</b> be opened',
  meaning: 'No payment changed.',
  remedy: 'Restore a backup.',
  technical: 'ENOENT: "ledger" & more',
  actions: [],
};

test('what happened is shown as text, never as markup', () => {
  const page = errorPage(failure, ['Restore <a> backup']);
  expect(page).toContain('The ledger &lt;b&gt;could not&lt;/b&gt; be opened');
  expect(page).toContain('ENOENT: &quot;ledger&quot; &amp; more');
  expect(page).toContain('<a href="carer-payments://failure/0">Restore &lt;a&gt; backup</a>');
});

test('the page runs no script and loads nothing', () => {
  expect(errorPage(failure, [])).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test('a button is known by its address, and nothing else is one', () => {
  expect(chosenPosition('carer-payments://failure/1')).toBe(1);
  expect(chosenPosition('carer-payments://failure/one')).toBeUndefined();
  expect(chosenPosition('https://example.org/1')).toBeUndefined();
});

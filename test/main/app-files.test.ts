import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentTypeOf, fileOfUrlPath } from '../../main/app-files';

const folder = '/application/out/renderer';

describe('which file the application’s protocol serves', () => {
  test.each([
    ['/', '/application/out/renderer/index.html'],
    ['/index.html', '/application/out/renderer/index.html'],
    ['/assets/index-BcQ.js', '/application/out/renderer/assets/index-BcQ.js'],
    ['/periods/2026-27/03', '/application/out/renderer/index.html'],
    ['/assets/a%20name.js', '/application/out/renderer/assets/a name.js'],
  ])('%s is %s', (urlPath, file) => {
    expect(fileOfUrlPath(folder, urlPath)).toBe(file);
  });

  test.each([
    '/..%2Fmain/index.js',
    '/assets/..%5C..%5Cmain.js',
    '/%00.js',
    '/%E0%A4%A',
    '/a/../../package.json',
  ])('%s is refused', (urlPath) => {
    expect(fileOfUrlPath(folder, urlPath)).toBeUndefined();
  });

  test('no path at all leads out of the folder', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2F', '..%2f', '%5c', '\\', 'main', 'index.js'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const file = fileOfUrlPath(folder, `/${pieces.join('/')}`);
        expect(file === undefined || file.startsWith(`${folder}/`)).toBe(true);
      }),
    );
  });
});

test('a file that nobody knows is only bytes', () => {
  expect(contentTypeOf('a.js')).toBe('text/javascript; charset=utf-8');
  expect(contentTypeOf('a.exe')).toBe('application/octet-stream');
});

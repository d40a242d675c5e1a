import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { withoutGovuk } from '../../portal/building/govuk-styles';
import { contentSecurityPolicy } from '../../portal/building/locked-page';
import { withFiles } from '../../portal/building/service-worker';

describe('what the carers’ page may do', () => {
  it('is to run what was built with it, and to speak with its own host', () => {
    const policy = contentSecurityPolicy('sha256-abc=');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'sha256-abc='");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
});

describe('GOV.UK Frontend’s stylesheet', () => {
  it('has neither GOV.UK’s typeface and crest nor an address of the host’s root', () => {
    const file = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');
    const styles = withoutGovuk(readFileSync(file, 'utf8'));
    expect(styles).not.toMatch(/GDS Transport|crest|url\(|@font-face/i);
    expect(styles).toContain('font-family:arial,sans-serif');
    expect(styles.split('{')).toHaveLength(styles.split('}').length);
  });
});

describe('the page’s service worker', () => {
  const source = readFileSync(new URL('../../portal/offline/service-worker.ts', import.meta.url), 'utf8');

  it('knows each file by its hash, and is another one when any of them changes', () => {
    const one = withFiles(source, { 'index.html': 'sha384-a', 'app/a.js': 'sha384-b' });
    const other = withFiles(source, { 'index.html': 'sha384-a', 'app/a.js': 'sha384-c' });
    const version = (text: string): string | undefined => /"[0-9a-f]{16}"/.exec(text)?.[0];
    expect(one).toContain('"app/a.js":"sha384-b"');
    expect(one).not.toMatch(/\$\{PAGE_VERSION\}|entries\(PAGE_FILES\)/);
    expect(version(one)).toBeDefined();
    expect(version(one)).not.toBe(version(other));
  });
});

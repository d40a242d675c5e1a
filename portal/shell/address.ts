/**
 * Where in the portal somebody is: what stands behind the `#`. It is kept in the browser's history, where others of the
 * household may read it, so no name and no reference of a child or carer is ever part of it: rather "the third order".
 */
export interface Address {
  /** `/payments/2026-27/07`. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Reads `#/payments/2026-27/07?from=home`; nothing is the first page. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  return { path: path === '' ? '/' : path, query: new URLSearchParams(query) };
}

/** What the `:names` of a pattern stand for in a path, or null where it is not of that pattern. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index]!;
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

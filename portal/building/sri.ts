import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file's hash as browsers take it in `integrity`. */
export function sriOf(file: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal digits, as `contentHash` of the formats gives it, but by Node: for the team’s many files. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

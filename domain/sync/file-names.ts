import { randomHex } from './random';

/** Where things lie at the host, from its top. */
export const MANIFEST_PATH = 'manifest.json';
export const DROP_BOX = 'drop/';
/** Where the team puts what it could not take. */
export const SET_ASIDE = 'drop/set-aside/';

/** Of files that are named by their content's SHA-256. */
export function shardPath(hash: string): string {
  return `index/${hash}.txt`;
}

export function accountPath(hash: string): string {
  return `accounts/${hash}.age`;
}

export function dataPath(hash: string): string {
  return `data/${hash}.age`;
}

/** A new name for a submission's file, without the folder: 32 random hexadecimal digits, which say nothing. */
export function newSubmissionFileName(): string {
  return `${randomHex(32)}.age`;
}

/** True for what the drop box can have of a carer's; anything else in it is somebody else's. */
export function isSubmissionFileName(name: string): boolean {
  return /^[0-9a-f]{32}\.age$/.test(name);
}

import { contentHash, toUtf8 } from './encodings';
import { randomCharacters } from './random';

/** No vowels, so that no word comes out by chance, and nothing that looks like something else in print or by hand. */
const ALPHABET = 'CDFGHJKMNPQRTVWXY2346789';
const GROUP = 4;
const ACCOUNT_CONTEXT = 'carer-payments account';
const ACCOUNT_DIGITS = 32;

/** A new user name, `K7M2-XQ9T`: random, so that it says nothing of the carer. Whether it is taken is the caller's to see. */
export function newUserName(): string {
  return grouped(randomCharacters(ALPHABET, 2 * GROUP));
}

/** A user name as somebody types it (any case, with or without its hyphen) as it is written; null where it is none. */
export function readUserName(typed: string): string | null {
  const characters = typed.toUpperCase().replaceAll(/[\s\-‐‑–]/g, '');
  const isOne = characters.length === 2 * GROUP && [...characters].every((one) => ALPHABET.includes(one));
  return isOne ? grouped(characters) : null;
}

/** The account's name at the host: 32 hexadecimal digits. It hides nothing from whoever knows the user name. */
export function accountIdOf(userName: string): string {
  return contentHash(toUtf8(`${ACCOUNT_CONTEXT}\0${userName.toLowerCase()}`)).slice(0, ACCOUNT_DIGITS);
}

function grouped(characters: string): string {
  return `${characters.slice(0, GROUP)}-${characters.slice(GROUP)}`;
}

import { randomCharacters } from './random';

/** Lower case, as phones type it; neither vowels nor look-alikes. */
const LETTERS = 'cdfghjkmnprtvwxy';
const DIGITS = '2346789';
const GROUP = 4;
const CHARACTERS = 16;
const FORM = new RegExp(`^[${LETTERS}][${LETTERS}${DIGITS}]{${CHARACTERS - 1}}$`);

/**
 * A temporary password, `Kfmt-7xwr-p3wd-n8hg`: 71 bits, since whoever has the account file may try as many as they can
 * compute. One capital at the beginning, where phones write one anyway; it satisfies the rules of a carer's own password.
 */
export function newTemporaryPassword(): string {
  for (;;) {
    const characters = randomCharacters(LETTERS, 1) + randomCharacters(LETTERS + DIGITS, CHARACTERS - 1);
    if (/[0-9]/.test(characters) && /^.+[a-z]/.test(characters)) return grouped(characters);
  }
}

/**
 * What somebody typed as the temporary password that it is, however they wrote capitals, hyphens and blanks; null where
 * it has not the form of one. Carers can't choose a password of this form, so that the form says which one it is.
 */
export function readTemporaryPassword(typed: string): string | null {
  const characters = typed.toLowerCase().replaceAll(/[\s\-‐‑–]/g, '');
  return FORM.test(characters) ? grouped(characters) : null;
}

function grouped(characters: string): string {
  const groups = Array.from({ length: CHARACTERS / GROUP }, (_, index) =>
    characters.slice(index * GROUP, (index + 1) * GROUP),
  ).join('-');
  return groups.charAt(0).toUpperCase() + groups.slice(1);
}

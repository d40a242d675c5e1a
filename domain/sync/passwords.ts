import { readTemporaryPassword } from './temporary-passwords';
import { readUserName } from './user-names';

/** Of the council's guide: 9 or more characters with lower and upper case letters, numbers and symbols. */
const LEAST_PASSWORD_CHARACTERS = 9;
const MOST_PASSWORD_CHARACTERS = 128;

/** What a chosen password can be refused for, in the order in which it is said. */
const PASSWORD_PROBLEMS = [
  'too_short',
  'too_long',
  'no_lower_case',
  'no_upper_case',
  'no_digit',
  'no_symbol',
  'blank_at_end',
  'control_character',
  'temporary',
  'user_name',
  'common',
] as const;
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];

/** For the carer, as GOV.UK writes error messages: each says what to do. */
export const PASSWORD_PROBLEM_WORDS: Readonly<Record<PasswordProblem, string>> = {
  too_short: `Enter a password of ${LEAST_PASSWORD_CHARACTERS} or more characters`,
  too_long: `Enter a password of at most ${MOST_PASSWORD_CHARACTERS} characters`,
  no_lower_case: 'Enter a password with a lower case letter in it',
  no_upper_case: 'Enter a password with an upper case letter in it',
  no_digit: 'Enter a password with a number in it',
  no_symbol: 'Enter a password with a symbol in it, such as ! or £',
  blank_at_end: 'Enter a password that neither begins nor ends with a space',
  control_character: 'Enter a password without tabs or line breaks in it',
  temporary: 'Choose a password of your own, not one like the temporary password',
  user_name: 'Choose a password without your user name in it',
  common: 'Choose another password: this one is among the first that people try',
};

/** Words that most guessed passwords are made of; capitals, digits and symbols around them help little. */
const COMMON_WORDS = new Set(
  'password passw passwd pass qwerty qwertyuiop asdfgh asdfghjkl welcome letmein admin abc abcd abcdef iloveyou monkey dragon sunshine princess football liverpool arsenal chelsea manchester england london summer winter spring autumn january february march april june july august september october november december monday friday hello secret changeme carer carers foster fostercarer fostering council carerpayments'.split(
    ' ',
  ),
);

/**
 * Why a password can't be chosen, in the order of {@link PASSWORD_PROBLEMS}; empty where it can. `userName` is the
 * account's. Letters and numbers of any script count; everything else is a symbol.
 */
export function passwordProblems(password: string, userName: string): PasswordProblem[] {
  const text = password.normalize('NFC');
  const characters = [...text].length;
  const found: Record<PasswordProblem, boolean> = {
    too_short: characters < LEAST_PASSWORD_CHARACTERS,
    too_long: characters > MOST_PASSWORD_CHARACTERS,
    no_lower_case: !/\p{Ll}/u.test(text),
    no_upper_case: !/\p{Lu}/u.test(text),
    no_digit: !/\p{Nd}/u.test(text),
    no_symbol: !/[^\p{L}\p{N}\p{M}\p{Z}\p{C}]/u.test(text),
    blank_at_end: text.trim() !== text,
    control_character: /\p{Cc}/u.test(text.trim()),
    temporary: readTemporaryPassword(text) !== null,
    user_name: hasUserName(text, userName),
    common: COMMON_WORDS.has(lettersMeant(text)),
  };
  return PASSWORD_PROBLEMS.filter((problem) => found[problem]);
}

function hasUserName(text: string, userName: string): boolean {
  const bare = (one: string): string => one.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return readUserName(userName) !== null && bare(text).includes(bare(userName));
}

/** `P@ssw0rd2026!` → `password`: as people write letters with digits and symbols, without what they put around. */
function lettersMeant(text: string): string {
  const lower = text.toLowerCase();
  const core = lower.replace(/^[^\p{L}@$]+/u, '').replace(/[^\p{L}]+$/u, '');
  const meant: Readonly<Record<string, string>> = {
    '@': 'a',
    4: 'a',
    3: 'e',
    1: 'i',
    0: 'o',
    5: 's',
    $: 's',
  };
  return core.replaceAll(/[@43105$]/g, (one) => meant[one]!).replaceAll(/[^\p{L}]/gu, '');
}

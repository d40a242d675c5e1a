/** What a security code can be refused for, in the order in which it is said. */
const CODE_PROBLEMS = ['not_six_digits', 'one_digit', 'in_a_row', 'repeated', 'common'] as const;
export type CodeProblem = (typeof CODE_PROBLEMS)[number];

/** For the carer, as GOV.UK writes error messages: each says what to do. */
export const CODE_PROBLEM_WORDS: Readonly<Record<CodeProblem, string>> = {
  not_six_digits: 'Enter a security code of 6 digits',
  one_digit: 'Choose a security code that is not one digit 6 times',
  in_a_row: 'Choose a security code whose digits do not follow one another, unlike 123456',
  repeated: 'Choose a security code that does not repeat itself, unlike 121212',
  common: 'Choose another security code: this one is among the first that people try',
};

const UP = '01234567890';
const DOWN = '09876543210';
/** Patterns on a keypad, and the rest of what lists of leaked codes begin with. */
const COMMON = new Set(
  '112233 332211 123321 321123 147258 258369 159753 159357 789456 456123 147852 741852 654123 102030 246810 135790 520520 696969'.split(
    ' ',
  ),
);

/** A security code as somebody types it, without its blanks and hyphens. */
export function readSecurityCode(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '');
}

/** Why a code can't be chosen; null where it can. `code` as {@link readSecurityCode} gives it. */
export function codeProblem(code: string): CodeProblem | null {
  if (!/^[0-9]{6}$/.test(code)) return 'not_six_digits';
  if (/^(.)\1{5}$/.test(code)) return 'one_digit';
  if (UP.includes(code) || DOWN.includes(code)) return 'in_a_row';
  if (/^(..)\1\1$/.test(code) || /^(...)\1$/.test(code)) return 'repeated';
  return COMMON.has(code) ? 'common' : null;
}

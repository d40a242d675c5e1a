import { PASSWORD_PROBLEM_WORDS, passwordProblems } from '../../domain/sync/passwords';
import { CODE_PROBLEM_WORDS, codeProblem, readSecurityCode } from '../../domain/sync/security-codes';
import type { FieldError } from '../govuk/error-summary';

/** What is wrong with a new password and its repetition. */
export function newPasswordErrors(password: string, again: string, userName: string): FieldError[] {
  const problem = passwordProblems(password, userName)[0];
  if (problem !== undefined)
    return [
      {
        field: 'new-password',
        text: password === '' ? 'Enter a new password' : PASSWORD_PROBLEM_WORDS[problem],
      },
    ];
  return password === again
    ? []
    : [{ field: 'new-password-again', text: 'Enter the same new password again: the two are different' }];
}

/** What is wrong with a new security code and its repetition. */
export function newCodeErrors(code: string, again: string): FieldError[] {
  const problem = codeProblem(readSecurityCode(code));
  if (problem !== null)
    return [
      {
        field: 'new-code',
        text: code === '' ? 'Enter a new security code of 6 digits' : CODE_PROBLEM_WORDS[problem],
      },
    ];
  return readSecurityCode(code) === readSecurityCode(again)
    ? []
    : [{ field: 'new-code-again', text: 'Enter the same security code again: the two are different' }];
}

/** What is wrong with the current ones, as far as their form says. */
export function currentErrors(current: { readonly password: string; readonly code?: string }): FieldError[] {
  return [
    ...(current.password === '' ? [{ field: 'current-password', text: 'Enter your current password' }] : []),
    ...(current.code !== undefined && !/^\d{6}$/.test(readSecurityCode(current.code))
      ? [{ field: 'current-code', text: 'Enter your current security code of 6 digits' }]
      : []),
  ];
}

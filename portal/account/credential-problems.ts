import { PASSWORD_PROBLEM_WORDS, passwordProblems } from '../../domain/sync/passwords';
import { CODE_PROBLEM_WORDS, codeProblem, readSecurityCode } from '../../domain/sync/security-codes';
import type { FieldError } from '../govuk/error-summary';

/** A new password as its form has it; `current`: the one before, where it could be chosen again. */
interface NewPasswordTyped {
  readonly password: string;
  readonly again: string;
  readonly userName: string;
  readonly current?: string;
}

/** What is wrong with a new password and its repetition. */
export function newPasswordErrors({ password, again, userName, current }: NewPasswordTyped): FieldError[] {
  const problem = passwordProblems(password, userName)[0];
  if (problem !== undefined)
    return [
      {
        field: 'new-password',
        text: password === '' ? 'Enter a new password' : PASSWORD_PROBLEM_WORDS[problem],
      },
    ];
  if (password === current)
    return [{ field: 'new-password', text: 'Enter a new password that is not your current one' }];
  return password === again
    ? []
    : [{ field: 'new-password-again', text: 'Enter the same new password again: the two are different' }];
}

/** What is wrong with a new security code and its repetition; `current`: the one before, where there is one. */
export function newCodeErrors(code: string, again: string, current?: string): FieldError[] {
  const problem = codeProblem(readSecurityCode(code));
  if (problem !== null)
    return [
      {
        field: 'new-code',
        text: code === '' ? 'Enter a new security code of 6 digits' : CODE_PROBLEM_WORDS[problem],
      },
    ];
  if (current !== undefined && readSecurityCode(code) === readSecurityCode(current))
    return [{ field: 'new-code', text: 'Enter a new security code that is not your current one' }];
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

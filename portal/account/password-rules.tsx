import { passwordProblems, type PasswordProblem } from '../../domain/sync/passwords';

const RULES: readonly { readonly words: string; readonly problems: readonly PasswordProblem[] }[] = [
  { words: '9 or more characters', problems: ['too_short', 'too_long'] },
  { words: 'a lower case letter', problems: ['no_lower_case'] },
  { words: 'an upper case letter', problems: ['no_upper_case'] },
  { words: 'a number', problems: ['no_digit'] },
  { words: 'a symbol, such as ! or £', problems: ['no_symbol'] },
];

interface PasswordRulesProps {
  readonly password: string;
  readonly userName: string;
}

/** What a password has to have, ticked off while it is typed. */
export function PasswordRules({ password, userName }: PasswordRulesProps) {
  const found = new Set(passwordProblems(password, userName));
  const isKept = (problems: readonly PasswordProblem[]): boolean =>
    password !== '' && problems.every((problem) => !found.has(problem));
  const kept = RULES.filter(({ problems }) => isKept(problems)).length;
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1 govuk-!-margin-top-3">A password has to have:</p>
      <ul className="govuk-list portal-rules">
        {RULES.map(({ words, problems }) => (
          <li key={words} className={isKept(problems) ? 'portal-rule--kept' : undefined}>
            {words}
            <span className="govuk-visually-hidden">{isKept(problems) ? ': yes' : ': not yet'}</span>
          </li>
        ))}
      </ul>
      <p className="govuk-visually-hidden" role="status">
        {password !== '' && `${kept} of ${RULES.length} rules kept`}
      </p>
    </>
  );
}

import { useState } from 'react';
import type { FieldError } from '../govuk/error-summary';
import type { SentSubmission } from '../sending/sent-submission';
import { useDesk } from '../session/carer-session';
import { leftInWords } from '../session/idle-clock';
import { forgetWrong, rememberWrong, waitNow } from '../session/tries';
import type { CredentialsTyped } from '../vault/vault';

interface Change {
  readonly errors: readonly FieldError[];
  readonly busy: string | null;
  /** Set once it is done. */
  readonly sent: SentSubmission | null;
  /** Changes the credentials, unless the form has found something wrong. */
  submit(
    found: readonly FieldError[],
    current: CredentialsTyped,
    chosen: CredentialsTyped,
  ): Promise<SentSubmission | null>;
}

/** Changing password and code, from whichever form. Wrong tries slow down here as they do at signing in. */
export function useChange(): Change {
  const { credentials } = useDesk();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [sent, setSent] = useState<SentSubmission | null>(null);

  function fails(text: string, field?: string): null {
    setErrors([field === undefined ? { text } : { field, text }]);
    return null;
  }

  async function submit(
    found: readonly FieldError[],
    current: CredentialsTyped,
    chosen: CredentialsTyped,
  ): Promise<SentSubmission | null> {
    setErrors(found);
    if (found.length > 0) return null;
    const leftMs = waitNow();
    if (leftMs > 0)
      return fails(`There were several wrong tries on this device: try again in ${leftInWords(leftMs)}`);
    setBusy('Changing it… This takes a few seconds.');
    const changed = await credentials.change(current, chosen).catch(() => ({ outcome: 'failed' as const }));
    setBusy(null);
    switch (changed.outcome) {
      case 'changed':
        forgetWrong();
        setSent(changed.sent);
        return changed.sent;
      case 'wrong_current':
        rememberWrong();
        return fails(wrongCurrentWords(current), 'current-password');
      case 'not_kept':
        return fails(
          'This browser keeps nothing for this page, so a new password would not work. Leave private browsing, or free some space',
        );
      case 'failed':
        return fails('Sorry, it could not be changed. Load the page again, and try once more');
    }
  }

  return { errors, busy, sent, submit };
}

function wrongCurrentWords({ code }: CredentialsTyped): string {
  return code === ''
    ? 'Check the temporary password in your letter: this is not it'
    : 'Check your current password and security code: they do not go together';
}

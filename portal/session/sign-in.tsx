import { useState } from 'react';
import { useBrowserAddress, goTo } from '../shell/use-address';
import { Forgotten } from './forgotten';
import { NotOpenedPage } from './not-opened-page';
import { SignInForm, type Refusal } from './sign-in-form';
import type { SignInProps } from './carer-session';
import { beginSession, type SignInTyped } from './begin-session';
import { forgetWrong, rememberWrong } from './tries';

/** Before anybody is signed in. Nothing that comes from the host is shown here. */
export function SignIn({ reason, notOpened: before, onSignedIn }: SignInProps) {
  const address = useBrowserAddress();
  const [notOpened, setNotOpened] = useState(before);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [userName, setUserName] = useState('');

  async function signIn(typed: SignInTyped): Promise<void> {
    setUserName(typed.userName);
    setRefusal(null);
    const begun = await beginSession(typed);
    switch (begun.outcome) {
      case 'signed_in':
        forgetWrong();
        if (address.path === '/forgotten') goTo('#/');
        return onSignedIn(begun.session);
      case 'wrong_credentials':
      case 'no_account':
        rememberWrong();
        return setRefusal({ kind: 'wrong' });
      case 'new_password_refused':
        return setRefusal({ kind: 'new_password_refused', reason: begun.reason });
      case 'not_trusted':
      case 'unavailable':
      case 'failed':
        return setNotOpened(begun);
      case 'newer_version':
        return setNotOpened({ outcome: 'newer_version' });
    }
  }

  if (address.path === '/forgotten') return <Forgotten />;
  if (notOpened) return <NotOpenedPage why={notOpened} onBack={() => setNotOpened(null)} />;
  return <SignInForm signedOut={reason} refusal={refusal} userName={userName} onSubmit={signIn} />;
}

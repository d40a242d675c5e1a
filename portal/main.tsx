import { config } from 'zod/mini';
import { keepForOffline } from './offline/keep-for-offline';
import { SignIn } from './session/sign-in';
import { startPortal } from './start';

// The page's policy lets no text become code.
config({ jitless: true });

void startPortal(SignIn);
keepForOffline();

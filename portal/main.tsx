import { SignIn } from './session/sign-in';
import { startPortal } from './start';

void startPortal(SignIn);

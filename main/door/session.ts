import type { SignedInUser } from '../../preload/contract/users';

/** Who is signed in, if anybody. One person at a time: the application has one window. */
export class Session {
  #user: SignedInUser | null;

  constructor(user: SignedInUser | null = null) {
    this.#user = user;
  }

  get user(): SignedInUser | null {
    return this.#user;
  }

  signIn(user: SignedInUser): void {
    this.#user = user;
  }

  signOut(): void {
    this.#user = null;
  }
}

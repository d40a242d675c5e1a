const KEY = 'signIn.name';

/** Who signed in last on this computer, to spare typing the name after a lock. */
export function lastName(): string {
  return localStorage.getItem(KEY) ?? '';
}

export function rememberName(name: string): void {
  localStorage.setItem(KEY, name);
}

/** For switching to another person: the sign-in screen begins with an empty name. */
export function forgetName(): void {
  localStorage.removeItem(KEY);
}

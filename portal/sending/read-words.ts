/** Typed text as it is sent: without blanks around it, and without signs that nobody can see, pasted in by chance. */
export function readWords(typed: string): string {
  return typed
    .replaceAll('\r\n', '\n')
    .replaceAll(/\p{Cs}|(?![\t\n])\p{Cc}/gu, '')
    .trim();
}

/** The same on one line. */
export function readLine(typed: string): string {
  return readWords(typed).replaceAll(/[\s\p{Zl}\p{Zp}]+/gu, ' ');
}

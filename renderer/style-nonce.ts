/**
 * The nonce of this page's Content-Security-Policy, for libraries that insert style elements: Fluent's renderer
 * (`styleElementAttributes: { nonce }`) and AG Grid (`styleNonce`). Undefined under the development server, which
 * sends no policy.
 */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
}

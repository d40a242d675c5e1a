import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64url, fromUtf8, readJson, toBase64url, toUtf8 } from './encodings';
import { bad, good, type Outcome } from './outcome';

/** What a signature is for; one for one purpose is none for another. */
const SIGNING_CONTEXTS = [
  'carer-payments/manifest/1',
  'carer-payments/submission/1',
  'carer-payments/signing-key/1',
] as const;
export type SigningContext = (typeof SIGNING_CONTEXTS)[number];

/** A key pair of Ed25519 (RFC 8032); both 32 bytes in base64url. */
export interface SigningKey {
  readonly secret: string;
  readonly public: string;
}

/** Text that verifies, with the key that signed it: whether that key is to be trusted, the caller has to see. */
export interface VerifiedText {
  readonly text: string;
  readonly key: string;
}

/** The one way in which the JSON around a signed text is written; what stands in it is one string. */
const OPENING = '{"signed":';
const CLOSING = /,"key":"([\w-]{43})","signature":"([\w-]{86})"\}$/;
const CLOSING_CHARACTERS = ',"key":"","signature":""}'.length + 43 + 86;

export function newSigningKey(): SigningKey {
  const { secretKey, publicKey: made } = ed25519.keygen();
  return { secret: toBase64url(secretKey), public: toBase64url(made) };
}

/** The signature over the text in this context. Throws where the key is none. */
export function signatureOf(context: SigningContext, text: string, secret: string): string {
  const key = fromBase64url(secret);
  if (key?.length !== 32) throw new RangeError('This is no signing key.');
  return toBase64url(ed25519.sign(message(context, text), key));
}

/** False for everything that is not this key's signature over this text in this context; never throws. */
export function isSignatureOf(
  context: SigningContext,
  text: string,
  { key, signature: given }: { readonly key: string; readonly signature: string },
): boolean {
  const [keyBytes, signatureBytes] = [fromBase64url(key), fromBase64url(given)];
  if (keyBytes?.length !== 32 || signatureBytes?.length !== 64) return false;
  // Strict as RFC 8032 has it, which also refuses keys of small order, under which anything would verify.
  return ed25519.verify(signatureBytes, message(context, text), keyBytes, { zip215: false });
}

/** `{"signed", "key", "signature"}` as UTF-8. */
export function signText(context: SigningContext, text: string, key: SigningKey): Uint8Array {
  const signed = { signed: text, key: key.public, signature: signatureOf(context, text, key.secret) };
  return toUtf8(JSON.stringify(signed));
}

/**
 * The text, once its signature has been verified; until then nothing of it is looked at. Only the JSON that
 * {@link signText} writes is taken: other JSON could be made to fill the memory before anybody has verified anything.
 */
export function readSignedText(
  context: SigningContext,
  bytes: Uint8Array,
): Outcome<VerifiedText, 'not_signed'> {
  const json = fromUtf8(bytes);
  if (json === null || !json.startsWith(OPENING)) return bad('not_signed');
  const [, key, signature] = CLOSING.exec(json.slice(-CLOSING_CHARACTERS)) ?? [];
  if (key === undefined || signature === undefined) return bad('not_signed');
  const quoted = json.slice(OPENING.length, -CLOSING_CHARACTERS);
  const text = quoted.startsWith('"') ? readJson(quoted) : null;
  if (typeof text !== 'string' || !isSignatureOf(context, text, { key, signature })) {
    return bad('not_signed');
  }
  return good({ text, key });
}

function message(context: SigningContext, text: string): Uint8Array {
  return toUtf8(`${context}\0${text}`);
}

/** True for a key under which signatures prove something. */
export function isSigningKey(key: string): boolean {
  const bytes = fromBase64url(key);
  if (bytes?.length !== 32 || !ed25519.utils.isValidPublicKey(bytes, false)) return false;
  return !ed25519.Point.fromBytes(bytes).isSmallOrder();
}

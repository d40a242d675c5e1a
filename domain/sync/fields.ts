import * as z from 'zod/mini';

/** What several formats are made of. Their errors are never shown: they say no more than that something does not fit. */

const matching = (form: RegExp) => z.string().check(z.regex(form));

/** SHA-256 in hexadecimal digits. */
export const sha256 = matching(/^[0-9a-f]{64}$/);
export const accountId = matching(/^[0-9a-f]{32}$/);
/** 32 bytes in base64url: the last digit has two bits that are nothing, and they are zero. */
export const publicKey = matching(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);
/** 64 bytes in base64url. */
export const signature = matching(/^[A-Za-z0-9_-]{85}[AQgw]$/);
export const secretKey = publicKey;
/** Bech32; whether its checksum is right, sealing to it says. */
export const recipient = matching(/^age1[02-9ac-hj-np-z]{58}$/);
export const identity = matching(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);
export const userName = matching(/^[CDFGHJKMNPQRTVWXY2346789]{4}-[CDFGHJKMNPQRTVWXY2346789]{4}$/);

/** A number that counts something, at most a million million. */
export const count = z.int().check(z.gte(0), z.lte(1_000_000_000_000));
export const ordinal = z.int().check(z.gte(1), z.lte(1_000_000_000_000));
/** `2026-04-06T09:30:00Z`, with at most milliseconds. */
export const instant = z.iso.datetime({ offset: false }).check(z.maxLength(24));
export const day = z.iso.date().check(z.refine((text) => text >= '1900-01-01' && text <= '2199-12-31'));
/** A UUID of version 4 in lower case, so that there is one way to write it. */
export const submissionId = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** Text of a person's: of any script and with any signs, but without control characters other than tab and new line. */
export function words(most: number, least = 0) {
  return z.string().check(
    z.minLength(least),
    z.maxLength(most),
    z.refine((text) => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(text)),
  );
}

/** Words on one line. */
export function line(most: number, least = 0) {
  return z.string().check(z.minLength(least), z.maxLength(most), z.regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u));
}

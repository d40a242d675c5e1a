import { openWith, sealTo } from './age-files';
import type { CarerData } from './carer-data';
import { fromUtf8, readJson, toUtf8 } from './encodings';
import { isNewer } from './manifest';
import { bad, good, type Outcome } from './outcome';
import { pack, unpack } from './packing';

/** The plaintext of a data file as text: the same data has the same text. */
export function carerDataText(data: CarerData): string {
  return JSON.stringify(data);
}

/** The plaintext of a data file, from which the publisher sees whether it changed. */
export function carerDataBytes(data: CarerData): Uint8Array {
  return toUtf8(carerDataText(data));
}

/** Seals what {@link carerDataBytes} gave. Throws where the recipient is none, or the data larger than 32 MiB packed. */
export async function sealDataFile(plaintext: Uint8Array, recipient: string): Promise<Uint8Array> {
  return await sealTo([recipient], await pack(plaintext));
}

export type DataFileFailure = 'not_for_us' | 'damaged' | 'newer_version' | 'another_account';

/**
 * Opens a data file. That it is the team's, its hash in a manifest that is trusted has shown; so what is looked at is what
 * a mix-up could change: the version and the account.
 */
export async function openDataFile(
  file: Uint8Array,
  identities: readonly string[],
  account: string,
): Promise<Outcome<CarerData, DataFileFailure>> {
  const packed = await openWith(identities, file);
  if (!packed.ok) return bad(packed.reason === 'not_for_us' ? 'not_for_us' : 'damaged');
  const plaintext = await unpack(packed.value);
  const json = plaintext.ok ? readJson(fromUtf8(plaintext.value)) : null;
  if (isNewer(json)) return bad('newer_version');
  if (!isCarerData(json)) return bad('damaged');
  return json.account === account ? good(json) : bad('another_account');
}

const LISTS = [
  'periods',
  'payments',
  'statements',
  'orders',
  'claims',
  'actions',
  'actionTypes',
  'submissions',
] as const satisfies readonly (keyof CarerData)[];
const GROUPS = ['organisation', 'carer', 'claiming'] as const satisfies readonly (keyof CarerData)[];

/** Cheap: its parts are there, not each of its lines. */
function isCarerData(json: unknown): json is CarerData {
  if (typeof json !== 'object' || json === null) return false;
  const data = json as Readonly<Record<string, unknown>>;
  const isGroup = (part: unknown): boolean => typeof part === 'object' && part !== null;
  return (
    data['version'] === 1 &&
    typeof data['account'] === 'string' &&
    LISTS.every((name) => Array.isArray(data[name])) &&
    GROUPS.every((name) => isGroup(data[name]))
  );
}

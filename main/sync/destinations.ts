import { isDeepStrictEqual } from 'node:util';
import path from 'node:path';
import type { BooksReader } from '../../db/books';
import type { DestinationRow as StoredDestination } from '../../db/entities/publication';
import type { DestinationRow, publishContract } from '../../preload/contract/publish';
import type { ApplicationContext, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { keepSecret, placeOfAddress, withHost } from './hosts/open-host';
import { readHostKey } from './hosts/sftp-connection';

type Services = Handlers<typeof publishContract>;

export function destinationRow({ id, name, place, retired }: StoredDestination): DestinationRow {
  return { id, name, place, retired };
}

/** A destination by its number, or a refusal that says so. */
export async function findDestination(books: BooksReader, id: number): Promise<StoredDestination> {
  return found(await books.publications.findDestination(id), `There is no destination ${id}.`);
}

export const saveDestination: Services['destinations.save'] = async (
  { ledger, change },
  { id, name, place, retired, secret },
) => {
  if (secret !== undefined && place.kind === 'sftp') await keepSecret(place, secret);
  const facts = { name, kind: place.kind, place, retired, savedBy: change.user, savedAt: change.at };
  return await ledger.transaction(async (books) => {
    const others = (await books.publications.destinations()).filter((row) => row.id !== id);
    if (others.some((row) => row.name === name)) {
      throw new Refusal('already_exists', `There is a destination “${name}” already. Give another name.`);
    }
    if (id === null) return destinationRow(await books.publications.addDestination(facts, change));
    const before = await findDestination(books, id);
    if (!isDeepStrictEqual(before.place, place)) await books.publications.forgetAll(id);
    return destinationRow(await books.publications.saveDestination({ ...before, ...facts }, change));
  });
};

/** The destination at an address, made where there is none yet. */
export async function destinationAt(
  { ledger, change }: Pick<ApplicationContext, 'ledger' | 'change'>,
  address: string,
): Promise<StoredDestination> {
  const asked = placeOfAddress(address);
  const place = asked.kind === 'folder' ? { ...asked, folder: path.resolve(asked.folder) } : asked;
  return await ledger.transaction(async (books) => {
    const known = (await books.publications.destinations()).find((row) => isSamePlace(row.place, place));
    if (known) return known;
    const facts = { name: nameOf(place), kind: place.kind, place, retired: false };
    return await books.publications.addDestination(
      { ...facts, savedBy: change.user, savedAt: change.at },
      change,
    );
  });
}

function nameOf(place: StoredDestination['place']): string {
  return place.kind === 'folder' ? place.folder : `${place.user}@${place.host}:${place.port}${place.folder}`;
}

function isSamePlace(a: StoredDestination['place'], b: StoredDestination['place']): boolean {
  if (a.kind === 'folder' || b.kind === 'folder') return isDeepStrictEqual(a, b);
  return isDeepStrictEqual({ ...a, keyFile: null }, { ...b, keyFile: null });
}

const TRIAL_FILE = 'publishing-trial.txt';

/** Writes a small file, reads it back, and removes it. */
export const tryDestination: Services['destinations.try'] = async ({ ledger }, { destination }) => {
  const row = await ledger.read(async (books) => await findDestination(books, destination));
  await withHost(row, async (host) => {
    const content = new TextEncoder().encode('Carer Payments can publish here.');
    await host.write(TRIAL_FILE, content);
    const read = await host.read(TRIAL_FILE);
    await host.remove(TRIAL_FILE);
    if (read === null || Buffer.compare(read, content) !== 0) {
      throw new Refusal('host_refused', `${row.name} does not give back what was written to it.`);
    }
  });
  return { ok: true };
};

export const askHostKey: Services['destinations.hostKey'] = async (_context, { host, port }) => ({
  hostKey: await readHostKey(host, port),
});

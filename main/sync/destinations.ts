import { isDeepStrictEqual } from 'node:util';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Books, BooksReader } from '../../db/books';
import type { DestinationRow as StoredDestination } from '../../db/entities/publication';
import type { DestinationRow, publishContract } from '../../preload/contract/publish';
import type { ApplicationContext, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { placeOfAddress, withHost } from './hosts/open-host';
import { readHostKey } from './hosts/sftp-connection';
import { withSecretChanged, type ServerSecrets } from './server-secrets';

type Services = Handlers<typeof publishContract>;

export function destinationRow({ id, name, place, retired }: StoredDestination): DestinationRow {
  return { id, name, place, retired };
}

/** A destination by its number, or a refusal that says so. */
export async function findDestination(books: BooksReader, id: number): Promise<StoredDestination> {
  return found(await books.publications.findDestination(id), `There is no destination ${id}.`);
}

/** Saves a destination; its secret goes to `secrets`, from where those go that no destination in use needs any more. */
export function saveDestinationWith(secrets: ServerSecrets): Services['destinations.save'] {
  return async ({ ledger, change }, { id, name, place: said, retired, secret }) => {
    const place = withWholeFolder(said);
    const { before, others } = await ledger.read(async (books) => await findForSaving(books, id, name));
    const places = {
      before: before?.place ?? null,
      after: retired ? null : place,
      others: others.filter((row) => !row.retired).map((row) => row.place),
    };
    const facts = { name, kind: place.kind, place, retired, savedBy: change.user, savedAt: change.at };
    const save = async (books: Books): Promise<StoredDestination> => {
      const now = await findForSaving(books, id, name);
      if (now.before === null) return await books.publications.addDestination(facts, change);
      if (!isDeepStrictEqual(now.before.place, place)) await books.publications.forgetAll(now.before.id);
      return await books.publications.saveDestination({ ...now.before, ...facts }, change);
    };
    const saved = await withSecretChanged(
      secrets,
      places,
      secret,
      async () => await ledger.transaction(save),
    );
    return destinationRow(saved);
  };
}

/** The destination as it was, null for a new one, and all others. Refuses a name that another has, and one that is not there. */
async function findForSaving(
  books: BooksReader,
  id: number | null,
  name: string,
): Promise<{ readonly before: StoredDestination | null; readonly others: readonly StoredDestination[] }> {
  const others = (await books.publications.destinations()).filter((row) => row.id !== id);
  if (others.some((row) => row.name === name)) {
    throw new Refusal('already_exists', `There is a destination “${name}” already. Give another name.`);
  }
  return { before: id === null ? null : await findDestination(books, id), others };
}

/**
 * The destination at an address, made where there is none yet. A server is signed in to as it is said this time: with the
 * host key of the address, and with `keyFile` where one is given.
 */
export async function destinationAt(
  { ledger, change }: Pick<ApplicationContext, 'ledger' | 'change'>,
  address: string,
  keyFile?: string,
): Promise<StoredDestination> {
  const place = withKeyFile(placeOfAddress(address), keyFile);
  return await ledger.transaction(async (books) => {
    const all = await books.publications.destinations();
    const known = all.find((row) => isSamePlace(row.place, place));
    if (known) return { ...known, place: asSaid(known.place, place) };
    const facts = { name: freeName(nameOf(place), all), kind: place.kind, place, retired: false };
    return await books.publications.addDestination(
      { ...facts, savedBy: change.user, savedAt: change.at },
      change,
    );
  });
}

type Place = StoredDestination['place'];

/** A folder as it was typed, with `~` as people know it from a terminal. One of no certain place is refused. */
function withWholeFolder(place: Place): Place {
  if (place.kind !== 'folder') return place;
  const folder = place.folder.replace(/^~(?=$|[/\\])/, homedir());
  if (path.isAbsolute(folder)) return { ...place, folder: path.normalize(folder) };
  const message = `${place.folder} does not say where the folder is. Give its whole path, or choose it.`;
  throw new Refusal('bad_input', message);
}

function withKeyFile(place: Place, keyFile: string | undefined): Place {
  if (place.kind === 'folder') return { ...place, folder: path.resolve(place.folder) };
  return keyFile === undefined ? place : { ...place, keyFile };
}

function asSaid(known: Place, said: Place): Place {
  if (known.kind === 'folder' || said.kind === 'folder') return known;
  return { ...said, keyFile: said.keyFile ?? known.keyFile };
}

function nameOf(place: Place): string {
  return place.kind === 'folder' ? place.folder : `${place.user}@${place.host}:${place.port}${place.folder}`;
}

function freeName(name: string, others: readonly StoredDestination[]): string {
  const taken = new Set(others.map((row) => row.name));
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
  return free;
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && nameOf(a) === nameOf(b);
}

const TRIAL_FILE = 'publishing-trial.txt';

/** Writes a small file, reads it back, and removes it. A missing folder is refused: it may be mistyped. */
export const tryDestination: Services['destinations.try'] = async ({ ledger, signal }, { destination }) => {
  const row = await ledger.read(async (books) => await findDestination(books, destination));
  await withHost(row, { isNew: false, signal }, async (host) => {
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

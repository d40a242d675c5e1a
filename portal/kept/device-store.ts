/**
 * What this device keeps between two visits, in the browser's IndexedDB: files by a name. Whoever keeps something readable
 * of a carer's seals it before. Each call rejects where the browser keeps nothing.
 */
export interface DeviceStore {
  get<Kept>(key: string): Promise<Kept | null>;
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Everything whose name begins so, by its name. */
  below<Kept>(prefix: string): Promise<ReadonlyMap<string, Kept>>;
}

const DATABASE = 'carer-payments';
const FILES = 'kept';

/** The same in the page and in its workers. Opened at the first call. */
export function deviceStore(): DeviceStore {
  return {
    get: async <Kept>(key: string) =>
      await inStore('readonly', async (files) => ((await done(files.get(key))) as Kept | undefined) ?? null),
    put: async (key, value) => {
      await inStore('readwrite', async (files) => await done(files.put(value, key)));
    },
    remove: async (key) => await inStore('readwrite', async (files) => await done(files.delete(key))),
    below: async <Kept>(prefix: string) =>
      await inStore('readonly', async (files) => {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
        const [keys, values] = await Promise.all([done(files.getAllKeys(range)), done(files.getAll(range))]);
        return new Map(keys.map((key, index) => [key as string, values[index] as Kept]));
      }),
  };
}

async function inStore<Given>(
  mode: IDBTransactionMode,
  work: (files: IDBObjectStore) => Promise<Given>,
): Promise<Given> {
  const database = await opened();
  try {
    const transaction = database.transaction(FILES, mode);
    const committed = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('Nothing could be kept.')),
      );
    });
    const [given] = await Promise.all([work(transaction.objectStore(FILES)), committed]);
    return given;
  } finally {
    database.close();
  }
}

async function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(FILES));
  return await done(request);
}

async function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return await new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('Nothing could be kept.')));
  });
}

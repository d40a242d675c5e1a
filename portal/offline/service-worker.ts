/**
 * Keeps the page's own files, so that it opens without internet. What is published for carers is none of its business:
 * that the page keeps itself, and only what it could prove.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** From each file's address to its hash; both are put in by the build. */
declare const PAGE_FILES: Readonly<Record<string, string>>;
declare const PAGE_VERSION: string;

const PREFIX = 'carer-payments-page-';
const CACHE = `${PREFIX}${PAGE_VERSION}`;
const PAGE = new URL('./index.html', worker.location.href).href;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  if (request.method !== 'GET' || !(isPage || isOwnFile(request.url))) return;
  event.respondWith(isPage ? pageFor(request) : ownFile(request));
});

/** Each file is the one that was built, by its hash: otherwise nothing is kept, and the version before stays. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    Object.entries(PAGE_FILES).map(async ([file, integrity]) => {
      const address = new URL(file, worker.location.href).href;
      const response = await fetch(address, { integrity, cache: 'no-cache' });
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(address, response);
    }),
  );
  await worker.skipWaiting();
}

/** The version before is kept once more: a tab may still have its page open, and ask for its other files. */
async function activate(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(versions.slice(0, -1).map(async (name) => await caches.delete(name)));
  await worker.clients.claim();
}

function isOwnFile(address: string): boolean {
  return address.startsWith(new URL('./app/', worker.location.href).href);
}

/** The newest page where the host can be reached, otherwise the one that is kept. */
async function pageFor(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(CACHE)).match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

/** Its name changes with its content, so that what is kept is right for ever. */
async function ownFile(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? (await fetch(request));
}

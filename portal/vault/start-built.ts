/**
 * Starts a worker of the script at `address`, or rejects where that is not the one that was built. Browsers check the
 * hash of no worker, so it is fetched against the hash in the page's own map of scripts, and run from memory: there the
 * page's policy holds for it as well, which no file of a plain host says for itself.
 */
export async function startBuilt(address: string): Promise<Worker> {
  const script = new URL(address, location.href).href;
  // A page that is not built has no hashes.
  if (!import.meta.env.PROD) return new Worker(script, { type: 'module' });
  const response = await fetch(script, { integrity: hashOf(script), credentials: 'same-origin' });
  if (!response.ok) throw new Error(`The host answered ${response.status}.`);
  const checked = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
  const worker = new Worker(checked, { type: 'module' });
  // It is read by then, or is not going to be.
  worker.addEventListener('message', () => URL.revokeObjectURL(checked), { once: true });
  return worker;
}

/** From the page's import map. Throws where it has none: a script without a hash is none of this page's. */
function hashOf(script: string): string {
  const map = JSON.parse(document.querySelector('script[type="importmap"]')?.textContent ?? '{}') as {
    readonly integrity?: Readonly<Record<string, string>>;
  };
  const found = Object.entries(map.integrity ?? {}).find(
    ([file]) => new URL(file, document.baseURI).href === script,
  );
  if (!found) throw new Error('The page has no hash of the script.');
  return found[1];
}

import { isView } from '../session/read-view';

/** Has the browser keep the page's own files, so that it opens without internet. Only over https, as browsers have it. */
export function keepForOffline(): void {
  // A page that the application shows, or one that is not built, has no such worker.
  if (isView(location.search) || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    // Where it can't be kept, the page works online.
    navigator.serviceWorker
      .register('./sw.js', { scope: './', updateViaCache: 'none' })
      .catch(() => undefined);
  });
}

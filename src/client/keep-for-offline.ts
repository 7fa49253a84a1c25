/** Asks the service worker to keep this page, with the files that it is shown with, for reading offline. */

async function ask(): Promise<void> {
  await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
}

/** Does nothing in browsers without service workers. If a browser refuses them, the page works without. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const askQuietly = () => {
    ask().catch(() => undefined);
  };
  addEventListener('load', askQuietly);
  // By now, photos further down may have loaded too.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') askQuietly();
  });
}

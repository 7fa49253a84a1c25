/** Asks the service worker to keep this page, with the files that it is shown with, for reading offline. */

async function ask(): Promise<void> {
  await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
}

/** Does nothing in browsers without service workers. In a browser that refuses them, the page still works. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const askQuietly = () => {
    ask().catch(() => undefined);
  };
  addEventListener('load', askQuietly);
  // Asks again when the reader leaves, because photos further down have loaded by then.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') askQuietly();
  });
}

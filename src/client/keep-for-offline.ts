/** Asks the service worker to keep this page, with the files that it is shown with, for a time without network. */

async function ask(): Promise<void> {
  await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
}

/** A browser that has no workers, or refuses them, goes on without. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const askQuietly = () => {
    ask().catch(() => undefined);
  };
  addEventListener('load', askQuietly);
  // Photos further down are there by now.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') askQuietly();
  });
}

/** Switches offline reading off: published in place of sw.js, it deletes the kept pages and unregisters the worker. */
const scope = globalThis;
scope.addEventListener('install', () => scope.skipWaiting());
scope.addEventListener('activate', (event) => {
  const isOurs = (name) => name.startsWith('ngoai-tuyen-') && name.endsWith(` ${scope.registration.scope}`);
  const empty = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(isOurs).map((name) => caches.delete(name)));
    await scope.registration.unregister();
  };
  event.waitUntil(empty());
});

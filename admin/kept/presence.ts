/**
 * Tracks which kept drafts are open in some tab, with one Web Lock per draft. The browser releases a lock when its page
 * ends, even by a crash. On a page without HTTPS there are no Web Locks: no draft then counts as open in another tab.
 */
const prefix = 'ban-dang-viet/';

const locks = () => navigator.locks as LockManager | undefined;

const held = new Map<string, () => void>();

export function hold(id: string): void {
  if (held.has(id)) return;
  const end = new Promise<void>((resolve) => held.set(id, resolve));
  void locks()?.request(prefix + id, () => end);
}

export function letGo(id: string): void {
  held.get(id)?.();
  held.delete(id);
}

export async function draftsOpenElsewhere(): Promise<Set<string>> {
  const { held: all = [] } = (await locks()?.query()) ?? {};
  const ids = all.flatMap(({ name }) => (name?.startsWith(prefix) === true ? [name.slice(prefix.length)] : []));
  return new Set(ids.filter((id) => !held.has(id)));
}

const awaited = new Set<string>();

/** Calls `act` once the other tab has released the draft. After a crash the browser needs some time for that. */
export function onceClosedElsewhere(id: string, act: () => void): void {
  if (awaited.has(id)) return;
  awaited.add(id);
  const done = () => {
    awaited.delete(id);
  };
  const free = locks()?.request(prefix + id, done);
  if (free !== undefined) void free.then(act);
  else {
    done();
    act();
  }
}

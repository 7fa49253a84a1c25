/** Which kept drafts are being written in some tab at this moment: a lock is let go of when its page ends, however it ends. */
const prefix = 'ban-dang-viet/';

const held = new Map<string, () => void>();

export function hold(id: string): void {
  if (held.has(id)) return;
  const end = new Promise<void>((resolve) => held.set(id, resolve));
  void navigator.locks.request(prefix + id, () => end);
}

export function letGo(id: string): void {
  held.get(id)?.();
  held.delete(id);
}

/** Ids of the drafts that are open in other tabs. */
export async function openElsewhere(): Promise<Set<string>> {
  const { held: locks = [] } = await navigator.locks.query();
  const ids = locks.flatMap(({ name }) => (name?.startsWith(prefix) === true ? [name.slice(prefix.length)] : []));
  return new Set(ids.filter((id) => !held.has(id)));
}

const awaited = new Set<string>();

/** Calls once the other tab has let go of it: after a crash the browser takes its time. */
export function whenFree(id: string, act: () => void): void {
  if (awaited.has(id)) return;
  awaited.add(id);
  void navigator.locks
    .request(prefix + id, () => {
      awaited.delete(id);
    })
    .then(act);
}

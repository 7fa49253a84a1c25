/** `content.json`, which the build leaves beside these pages: read at the start, and again when an entry is opened. */
import type { CheckedEntry } from '../src/domain/rules/rule.ts';
import type { AdminContent } from './config/admin-content.ts';
import { toKnownEntries } from './validation/known-entries.ts';

/** A site that was built meanwhile has more to choose from. */
const freshFor = 60_000;

let known: readonly CheckedEntry[] = [];
let readAt = -Infinity;
const listeners = new Set<() => void>();

/** The entries that the site shows, as the domain's rules and the choices of the form see them. */
export const knownEntries = (): readonly CheckedEntry[] => known;

export function onContentChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function loadContent(): Promise<void> {
  readAt = performance.now();
  const response = await fetch('content.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`content.json: ${response.status}`);
  known = toKnownEntries((await response.json()) as AdminContent);
  for (const listener of listeners) listener();
}

export function keepContentFresh(): void {
  window.addEventListener('hashchange', () => {
    if (performance.now() - readAt > freshFor) void loadContent();
  });
}

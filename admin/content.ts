/**
 * Loads `content.json`, which the build writes beside these pages. It is loaded at the start, and again when the editor
 * moves to another view after a while.
 */
import type { CheckedEntry } from '../src/domain/rules/rule.ts';
import type { AdminContent } from './config/admin-content.ts';
import { toKnownEntries } from './validation/known-entries.ts';

/** Milliseconds after which a move to another view reads `content.json` again: a new build may have added entries. */
const freshFor = 60_000;

let known: readonly CheckedEntry[] = [];
let readAt = -Infinity;
const listeners = new Set<() => void>();

/** The site's entries, for the checks of the domain and for the options of the form. */
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

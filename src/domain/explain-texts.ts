/** Finds faults in every text inside a value, including the values of unknown fields. */
import type { Problem } from './problem.ts';
import { findTextFaults, rawMarksIn, tabIn } from './text-faults.ts';

/** `found` are the problems so far. If one names a hidden character, no other of the same text is reported. */
export function explainTexts(
  value: unknown,
  at: readonly PropertyKey[],
  found: readonly Problem[],
  labelOf: (path: readonly PropertyKey[]) => string | undefined,
): Problem[] {
  const told = new Set(found.filter(({ message }) => namesHidden(message)).map(({ path }) => path.join('.')));
  return textsIn(value, []).flatMap(({ path, text }) => {
    const place = [...at, ...path];
    const all = [...findTextFaults(text), ...tabIn(text), ...rawMarksIn(text)];
    const faults = told.has(place.join('.')) ? all.filter(({ message }) => !namesHidden(message)) : all;
    if (faults.length === 0) return [];
    const label = labelOf(path) ?? String(place.at(-1) ?? '');
    return faults.map(({ index: _, ...fault }) => ({ rule: 'R13', path: place, label, ...fault }));
  });
}

const namesHidden = (message: string): boolean => message.includes('U+');

function textsIn(value: unknown, path: readonly PropertyKey[]): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

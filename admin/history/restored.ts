/**
 * Computes what the form holds after an earlier version has been put back. Approval, consent, days, corrections and
 * follow-ups stay as they are in the form. Photos that were removed do not come back either, because someone may not
 * want to be seen.
 */
import { isBlank } from '../blank.ts';
import { ofOneEntry } from '../of-one-entry.ts';
import { figureNames, keepFigures } from '../photos/figures.ts';
import { namesIn } from '../uploads/names-in.ts';

type Values = Readonly<Record<string, unknown>>;

interface Restored {
  values: Values;
  /**
   * Keys of the fields that stay as they are although the version has other values; `photos` also when a photo was left
   * out of the body.
   */
  kept: string[];
}

const stays: ReadonlySet<string> = new Set([...ofOneEntry, 'followUps', 'sample']);

export function restore(present: Values, version: Values): Restored {
  const there = new Set([...namesIn(present), ...figureNames(present['body'])]);
  const kept: string[] = [];
  const values: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(version), ...Object.keys(present)])) {
    const isLacking = namesIn(version[key]).some((name) => !there.has(name));
    const value = stays.has(key) || isLacking ? present[key] : version[key];
    if (value !== version[key] && JSON.stringify(value) !== JSON.stringify(version[key])) kept.push(key);
    if (value !== undefined) values[key] = value;
  }
  const { body } = values;
  if (typeof body !== 'string') return { values, kept };
  const without = keepFigures(body, (name) => there.has(name));
  if (without !== body) kept.push('photos');
  return { values: { ...values, body: without.trimEnd() }, kept: [...new Set(kept)] };
}

/** True when the people have withdrawn their consent. */
export const isWithdrawn = ({ consent }: Values): boolean => !isBlank((consent as Values | undefined)?.['withdrawnOn']);

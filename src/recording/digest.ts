/**
 * Short digests of answers. An entry inside an answer counts only as “this entry”, because each field that a page reads
 * of it is recorded separately.
 */
import { hash } from 'node:crypto';

const keys = new WeakMap<object, string>();

/** Gives an object a key that stands for it in digests. */
export function nameObject(value: object, key: string): void {
  keys.set(value, key);
}

export const keyOfObject = (value: object): string | undefined => keys.get(value);

/** 96 bits: enough to tell the answers of one site apart. */
export const shortHash = (text: string): string => hash('sha256', text, 'base64').slice(0, 16);

export const digestOf = (value: unknown): string => shortHash(write(value));

/**
 * Writes a value so that equal values give the same text.
 * @internal Exported for its test.
 */
export function write(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError('A page may not depend on a function: pass what the function is made from.');
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const key = keys.get(value);
  if (key !== undefined) return `@${JSON.stringify(key)}`;
  if (Array.isArray(value)) return `[${value.map(write).join()}]`;
  if (value instanceof Map) return `Map${write([...value])}`;
  if (value instanceof Set) return `Set${write([...value])}`;
  const fields = Object.entries(toPlain(value)).filter(([, field]) => field !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${write(field)}`)
    .join()}}`;
}

/**
 * For a picture, returns `clone`, a copy of its properties. As soon as a property of the picture itself is read, such
 * as `src`, Astro publishes the original file with its camera metadata.
 */
function toPlain(value: object): object {
  const { clone } = value as { clone?: unknown };
  return typeof clone === 'object' && clone !== null ? clone : value;
}

/** Names of the files in an entry's values, such as `anh-1.jpg` for `./anh-1.jpg`, at any depth. */
export function namesIn(values: unknown): string[] {
  if (typeof values === 'string') return /^\.\/[^/\s]+$/.test(values) ? [values.slice(2)] : [];
  return typeof values === 'object' && values !== null ? Object.values(values).flatMap(namesIn) : [];
}

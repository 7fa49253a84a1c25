/** The names of the files that an entry's values name: `./anh-1.jpg`, at the top or in a list of groups. */
export function namesIn(values: unknown): string[] {
  if (typeof values === 'string') return /^\.\/[^/\s]+$/.test(values) ? [values.slice(2)] : [];
  return typeof values === 'object' && values !== null ? Object.values(values).flatMap(namesIn) : [];
}

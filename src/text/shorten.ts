/**
 * Cuts a text of more than `limit` characters, and adds “…”. Cuts after a clause if that keeps more than half of the
 * limit, otherwise between words, and within a word only if the text begins with one that is too long.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const clause = Math.max(...[...head.matchAll(/[.;:](?= )/g)].map(({ index }) => index), 0);
  const end = clause > limit / 2 ? clause : head.lastIndexOf(' ');
  return `${(end > 0 ? head.slice(0, end) : head).replace(/[\s,.;:–-]+$/, '')}…`;
}

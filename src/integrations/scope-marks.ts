/**
 * Astro marks every element of a component with an attribute of 22 letters, of which eight are chance and pack badly.
 * On a page of a hundred elements the marks weigh more than the words of its head.
 */

const mark = /\bdata-astro-cid-([a-z0-9]{8})\b/g;

/** A short name for each mark that stands in the stylesheets, the same for the same marks. */
export function nameMarks(sheets: Iterable<string>): (text: string) => string {
  const marks = new Set<string>();
  for (const css of sheets) for (const [, id = ''] of css.matchAll(mark)) marks.add(id);
  const names = new Map([...marks].sort().map((id, index) => [id, `data-${index.toString(36)}`]));
  return (text) => text.replace(mark, (whole, id: string) => names.get(id) ?? whole);
}

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

export type IsAskedFor = (mark: string, tag: string, classes: readonly string[]) => boolean;

interface Compound {
  tag: string | undefined;
  classes: string[];
}

/** The part of a selector that speaks of one element with a mark. */
const compound = /([^\s>+~,{}()]*)\[(data-[0-9a-z]{1,2})\]/g;

/**
 * Whether any selector of the stylesheets may ask for an element with that mark. States and attributes are not weighed;
 * what no stylesheet names is no mark of a component, and stays.
 */
export function markedSelectors(sheets: readonly string[]): IsAskedFor {
  const selectors = new Map<string, Compound[]>();
  for (const css of sheets) {
    for (const [, before = '', name = ''] of css.matchAll(compound)) {
      const tag = /^[a-z][\w-]*/.exec(before)?.[0];
      const classes = [...before.matchAll(/\.([\w-]+)/g)].map(([, found = '']) => found);
      selectors.set(name, [...(selectors.get(name) ?? []), { tag, classes }]);
    }
  }
  return (name, tag, classes) =>
    selectors
      .get(name)
      ?.some((asked) => (asked.tag ?? tag) === tag && asked.classes.every((wanted) => classes.includes(wanted))) ??
    true;
}

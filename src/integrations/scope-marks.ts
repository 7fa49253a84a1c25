/**
 * Shortens the marks of components. Astro marks every element of a component with an attribute like
 * `data-astro-cid-abcd1234`, whose last eight characters are random and compress badly.
 */

const mark = /\bdata-astro-cid-([a-z0-9]{8})\b/g;

/**
 * Returns a function that replaces each mark found in the stylesheets with a short name. The same set of marks always
 * gets the same names.
 */
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

/** The part of a selector that describes one element with a mark. */
const compound = /([^\s>+~,{}()]*)\[(data-[0-9a-z]{1,2})\]/g;

/**
 * Returns a function that tells whether a selector may match an element with the given mark. It ignores pseudo-classes
 * and attribute selectors. It also returns true for a name that is in no stylesheet, because such an attribute is not
 * the mark of a component and must stay.
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

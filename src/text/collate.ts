// `numeric` puts "Tổ dân phố 2" before "Tổ dân phố 10".
const collator = new Intl.Collator('vi', { numeric: true });

export function compareVi(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Vietnamese lists of people are sorted by the given name, which is the last word. */
export function compareByGivenName(a: string, b: string): number {
  return compareVi(lastWord(a), lastWord(b)) || compareVi(a, b);
}

function lastWord(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}

/** Unpacks the words of the index: see `build/lexicon.ts`. */
export function unpackLexicon(packed: string): Set<string> {
  let before = '';
  return new Set(packed.split('\n').map((line) => (before = before.slice(0, Number(line[0])) + line.slice(1))));
}

/** Unpacks the words of the index: see `build/lexicon.ts`. */
export function unpackLexicon(packed: string): string[] {
  let before = '';
  return packed.split('\n').map((line) => (before = before.slice(0, Number(line[0])) + line.slice(1)));
}

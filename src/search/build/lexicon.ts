/** Every word of the index without marks, for readers whose finger slipped. */
import type { Word } from '../analyse.ts';

/**
 * One word a line, sorted; a line begins with how many letters it shares with the line before.
 * Numbers are left out: a number one digit off is another number.
 */
export function packLexicon(texts: Iterable<readonly Word[]>): string {
  const known = new Set<string>();
  for (const words of texts) for (const { folded } of words) if (/^\p{L}{2,24}$/u.test(folded)) known.add(folded);
  let before = '';
  return [...known]
    .sort()
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < before.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('\n');
}

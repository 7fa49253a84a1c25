/**
 * Packs the words of the index that have 2 to 24 letters, without marks, into the file that is used to correct typing
 * slips. Words with digits are excluded, because a number that differs in one digit is another number. There is one
 * word per line, sorted. A line holds a digit, which says how many letters the word shares with the beginning of the
 * word before (at most 9), and the remaining letters.
 */
export function packLexicon(folded: Iterable<string>): string {
  let before = '';
  return [...folded]
    .filter((word) => /^\p{L}{2,24}$/u.test(word))
    .sort()
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < before.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('\n');
}

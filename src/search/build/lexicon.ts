/**
 * Packs all words of the index, without marks, into the file that is used to correct typing slips. There is one word
 * per line, and the lines are sorted. Each line starts with a digit: how many letters the word shares with the line
 * before. Numbers are excluded, because a number that differs in one digit is another number.
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

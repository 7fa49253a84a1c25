/** The number of the file in which a word stands: the last one whose first word is not after it. */
export function findFile(starts: readonly string[], term: string): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? '') <= term) low = middle;
    else high = middle - 1;
  }
  return low;
}

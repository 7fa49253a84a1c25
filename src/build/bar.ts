const width = 24;

/** How much of the work is done, drawn in letters. */
export function drawBar(done: number, total: number): string {
  const filled = total === 0 ? width : Math.floor((done / total) * width);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}

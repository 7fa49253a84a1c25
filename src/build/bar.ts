const width = 24;

/** A progress bar of block characters. */
export function drawBar(done: number, total: number): string {
  const filled = total === 0 ? width : Math.floor((done / total) * width);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}

export interface Place {
  line: number;
  column: number;
}

export function offsetAt(source: string, { line, column }: Place): number {
  const linesBefore = source.split('\n').slice(0, line - 1);
  return linesBefore.reduce((offset, text) => offset + text.length + 1, column - 1);
}

export function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

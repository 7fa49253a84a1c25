/** Writes files that a reader finds whole or not at all. */
import { renameSync, writeFileSync } from 'node:fs';

export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.moi`;
  writeFileSync(unfinished, content, { mode: 0o644 });
  renameSync(unfinished, file);
}

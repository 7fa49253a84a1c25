/** Writes a file under another name and renames it, so that nobody ever reads a part of it. */
import { renameSync, writeFileSync } from 'node:fs';

export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.moi`;
  writeFileSync(unfinished, content, { mode: 0o644 });
  renameSync(unfinished, file);
}

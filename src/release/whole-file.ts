/** Writes a file under another name and renames it, so that nobody ever reads a part of it. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';

export function writeWhole(file: string, content: string | Uint8Array, mode = 0o644): void {
  const unfinished = `${file}.moi`;
  // A killed run may have left this behind, and a file that exists keeps its mode.
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, content, { mode });
  renameSync(unfinished, file);
}

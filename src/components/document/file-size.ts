import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentEntry } from '../../queries/store.ts';
import { fileField, recordField } from '../../recording/recorder.ts';
import { formatNumber } from '../../text/format.ts';

/** “1,2 MB”, in units of 1000; undefined if the document has no file. */
export function fileSizeOf({ id, file, data }: Pick<DocumentEntry, 'id' | 'file' | 'data'>): string | undefined {
  recordField(`documents/${id}`, fileField);
  return data.file === undefined ? undefined : formatSize(statSync(join(dirname(file), data.file)).size);
}

/** @internal Exported for its test. */
export function formatSize(bytes: number): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
}

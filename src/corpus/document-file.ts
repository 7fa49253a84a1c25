/** Looks at the PDF a document names: it must exist, be a PDF, and be small enough to download. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeDocumentFault, describeMissingDocument } from '../domain/document-file.ts';
import type { Finding } from '../domain/rules/rule.ts';

export function checkDocumentFile(folder: string, file: string): Finding[] {
  const path = join(folder, file);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  const message =
    bytes === undefined
      ? describeMissingDocument(file)
      : describeDocumentFault({ name: file, bytes, start: startOf(path) });
  return message === undefined ? [] : [{ path: ['file'], message }];
}

function startOf(path: string): Uint8Array {
  const start = Buffer.alloc(5);
  const file = openSync(path, 'r');
  readSync(file, start);
  closeSync(file);
  return start;
}

/** Checks the PDF of a document: it must exist, be a PDF, and be small enough to download. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeDocumentFault, describeMissingDocument } from '../domain/document-file.ts';
import type { Finding } from '../domain/rules/rule.ts';
import { checkSpelling } from './file-names.ts';

export function checkDocumentFile(folder: string, file: string): Finding[] {
  const path = join(folder, file);
  const { isThere, findings } = checkSpelling(folder, file);
  const found = isThere ? statSync(path, { throwIfNoEntry: false }) : undefined;
  const message =
    found?.isFile() === true
      ? describeDocumentFault({ name: file, bytes: found.size, start: startOf(path) })
      : findings.length === 0
        ? describeMissingDocument(file)
        : undefined;
  return [...(message === undefined ? [] : [{ message }]), ...findings].map((finding) => ({
    path: ['file'],
    ...finding,
  }));
}

function startOf(path: string): Uint8Array {
  const start = Buffer.alloc(5);
  const file = openSync(path, 'r');
  readSync(file, start);
  closeSync(file);
  return start;
}

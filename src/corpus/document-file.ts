/** Looks at the PDF a document names: it must exist, be a PDF, and be small enough to download. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/rules/rule.ts';

const maxBytes = 10 * 1024 * 1024;

export function checkDocumentFile(folder: string, file: string): Finding[] {
  const path = join(folder, file);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  const fault = (message: string): Finding[] => [{ path: ['file'], message }];
  if (size === undefined) return fault(`không có tệp ${file} cạnh văn bản. Hãy tải tệp lên, hoặc sửa tên tệp.`);
  if (size > maxBytes)
    return fault(`tệp nặng ${Math.ceil(size / 1024 / 1024)} MB, nhiều nhất 10 MB. Hãy quét lại ở độ phân giải vừa.`);
  return isPdf(path) ? [] : fault(`tệp ${file} không phải PDF. Hãy lưu văn bản thành PDF rồi tải lại.`);
}

function isPdf(path: string): boolean {
  const start = Buffer.alloc(5);
  const file = openSync(path, 'r');
  readSync(file, start);
  closeSync(file);
  return start.toString('latin1') === '%PDF-';
}

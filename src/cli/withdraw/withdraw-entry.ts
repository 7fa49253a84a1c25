/**
 * Withdraws an entry in the content: its address is added to the list with the day and the reason. The day is also
 * written into the consent in its file; an entry of a collection without consents is removed instead.
 */
import { readFileSync, rmSync } from 'node:fs';
import { parse } from 'yaml';
import { collections } from '../../domain/collections.ts';
import { withdrawalReasons } from '../../domain/vocabulary.ts';
import { withdrawalsSchema, type Withdrawal } from '../../domain/withdrawal.ts';
import { readIfThere } from '../../release/file-error.ts';
import { Refusal } from '../../release/refusal.ts';
import type { FoundEntry } from './find-entry.ts';
import { appendWithdrawals, frontOf, isSample, listFile, markTakenBack, takenBackOn } from './record.ts';

interface Request {
  contentDir: string;
  today: string;
  entry: FoundEntry;
  reason: string;
}

/** The day on which the entry was withdrawn; undefined if it has not been withdrawn. */
export function withdrawnOn(contentDir: string, { path, file }: FoundEntry): string | undefined {
  const listed = withdrawalsSchema.safeParse(parse(readIfThere(listFile(contentDir)) ?? '') ?? []);
  if (!listed.success)
    throw new Refusal('Tệp da-go.yaml có lỗi. Hãy chạy npm run content:check, sửa tệp ấy rồi chạy lại.');
  return listed.data.find((line) => line.path === path)?.on ?? takenBackOn(frontOf(readIfThere(file) ?? ''));
}

/** Returns the files that were changed. */
export function withdrawEntry({ contentDir, today, entry, reason }: Request): string[] {
  if (!isReason(reason)) {
    const known = Object.entries(withdrawalReasons).map(([key, label]) => `- ${key}: ${label}`);
    throw new Refusal([`Không có lý do “${reason}”. Chọn một trong:`, ...known].join('\n'));
  }
  const sample = isSample(frontOf(readFileSync(entry.file, 'utf8')));
  appendWithdrawals(contentDir, [{ path: entry.path, on: today, reason, sample }]);
  // This collection has no consents in which to write the day, so the folder is removed.
  if (!collections[entry.collection].isGated) {
    rmSync(entry.folder, { recursive: true });
    return [listFile(contentDir), entry.folder];
  }
  return markTakenBack(entry.file, today) ? [listFile(contentDir), entry.file] : [listFile(contentDir)];
}

const isReason = (text: string): text is Withdrawal['reason'] => Object.hasOwn(withdrawalReasons, text);

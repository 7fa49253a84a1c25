/**
 * Writes withdrawals into the list and into the entries, whose other lines stay as they are, and reads them from the
 * entries.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { fileNameOf } from '../../domain/single-files.ts';
import type { Withdrawal } from '../../domain/withdrawal.ts';
import { readIfThere } from '../../release/file-error.ts';
import { splitFrontMatter } from '../../text/front-matter.ts';

export const listFile = (contentDir: string): string => join(contentDir, fileNameOf('withdrawals'));

export function appendWithdrawals(contentDir: string, lines: readonly Withdrawal[]): void {
  if (lines.length === 0) return;
  const file = listFile(contentDir);
  const former = (readIfThere(file) ?? '').trimEnd();
  const added = lines.map(({ path, on, reason, redirect, sample }) => ({
    path,
    on,
    reason,
    ...(redirect === undefined ? {} : { redirect }),
    ...(sample ? { sample } : {}),
  }));
  writeFileSync(file, `${former === '' || former === '[]' ? '' : `${former}\n`}${stringify(added)}`);
}

/** The front matter of an entry as it is written; an empty text when there is none. */
export const frontOf = (source: string): string => splitFrontMatter(source)?.front ?? '';

/**
 * Reads the day of withdrawal (`withdrawnOn`) without a YAML parser: even an entry with errors elsewhere must not stay
 * public. The key may stand on a line of its own or in braces, and may be quoted, as YAML allows.
 */
export const takenBackOn = (front: string): string | undefined =>
  /^[ \t]*(?![#\s])(?:[^#\n]*[\s{,])?['"]?withdrawnOn['"]?[ \t]*:\s*['"]?(\d{4}-\d{2}-\d{2})/m.exec(front)?.[1];

export const isSample = (front: string): boolean => /^sample:[ \t]*true[ \t]*(?:#.*)?$/m.test(front);

/** Writes the day into `consent`. False when the entry has no such block, or a day already. */
export function markTakenBack(file: string, on: string): boolean {
  const source = readFileSync(file, 'utf8');
  const front = frontOf(source);
  const [block, start = '', indent = ''] = /^(consent:[ \t]*\r?\n)([ \t]+)\S/m.exec(front) ?? [];
  if (block === undefined || takenBackOn(front) !== undefined) return false;
  const marked = front.replace(start, `${start}${indent}withdrawnOn: ${on}${start.endsWith('\r\n') ? '\r\n' : '\n'}`);
  writeFileSync(
    file,
    source.replace(front, () => marked),
  );
  return true;
}

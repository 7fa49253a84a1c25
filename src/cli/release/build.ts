/**
 * Builds the site for a release. An entry that breaks a rule, or that the guard refuses, is held back and everything
 * else is built; anything else that is wrong stops the build.
 */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { loadCorpus } from '../../corpus/corpus.ts';
import { hasError, holdableEntry, holdableEntryAt } from '../../corpus/hold-back.ts';
import { formatReports } from '../../corpus/report.ts';
import type { Environment } from '../../environment/parse.ts';
import { isEntryPage } from '../../release/addresses.ts';
import { readReceipt, type Receipt } from '../../release/receipt.ts';
import { Refusal } from '../../release/refusal.ts';
import { lossLimit } from '../../release/plan-release.ts';
import { takeViolations, type Violation } from '../../release/violations.ts';
import { runBuild } from './run-build.ts';

interface HeldBack {
  /** File of the entry, from the project root. */
  file: string;
  /** Address of its page. */
  page: string;
  /** What is wrong, in lines for the editor. */
  reason: string;
}

export interface Built {
  receipt: Receipt;
  held: HeldBack[];
}

/**
 * Largest number of builds: after each one that the guard refuses, more entries are held back and the site is built
 * again.
 */
const mostBuilds = 4;

interface Request {
  environment: Environment;
  /** All addresses that were ever public. */
  everPublic: Iterable<string>;
  tell: (line: string) => void;
  /** Work of this process while another one builds. */
  meanwhile?: () => void;
}

export async function buildForRelease({ environment, everPublic, tell, meanwhile }: Request): Promise<Built> {
  const { root, buildDir } = environment;
  const contentDir = relative(root, environment.contentDir).split(sep).join('/');
  const vanished = [...everPublic].filter((page) => hasVanished(page, root, contentDir));
  const { reports, entries } = await loadCorpus({ ...environment, vanished });
  const held = new Map<string, HeldBack>();
  const stops = reports.filter(hasError).filter((report) => {
    const entry = holdableEntry(report.file, contentDir);
    if (entry === undefined) return true;
    holdBack(held, { ...entry, reason: formatReports([report], entries.length).text });
    return false;
  });
  if (stops.length > 0) throw new Refusal(`${formatReports(reports, entries.length).text}\n\n${whyStopped}`);
  for (let round = 0; round < mostBuilds; round += 1) {
    stopIfTooMany(held, entries.length);
    for (const { file, reason } of held.values()) tell(`Tạm ẩn ${file}:\n${reason}`);
    takeViolations(buildDir);
    const building = runBuild({
      HELD_ENTRIES: [...held.keys()].join(','),
      VANISHED_ENTRIES: vanished.join(','),
    });
    if (round === 0) meanwhile?.();
    const { ok, output } = await building;
    const receipt = ok ? readReceipt(buildDir) : undefined;
    if (receipt !== undefined) return { receipt, held: [...held.values()] };
    const before = held.size;
    for (const violation of takeViolations(buildDir)) {
      const entry = entryBehind(violation, contentDir);
      if (entry !== undefined) holdBack(held, { ...entry, reason: `${violation.file}: ${violation.message}` });
    }
    if (held.size === before) throw new Refusal(`${output}\n\n${whyStopped}`);
  }
  throw new Refusal(`Sau ${mostBuilds} lần dựng vẫn còn bài phải ẩn. ${whyStopped}`);
}

/** True if the address is the page of an entry that could be held back, and the entry has no file any more. */
function hasVanished(address: string, root: string, contentDir: string): boolean {
  if (!isEntryPage(address)) return false;
  const entry = holdableEntryAt(`${address.slice(1)}index.html`, contentDir);
  return entry !== undefined && !existsSync(join(root, entry.file));
}

const whyStopped = 'Chưa dựng được, nên trang đang phục vụ giữ nguyên. Hãy sửa các lỗi ở trên rồi chạy lại.';

function holdBack(held: Map<string, HeldBack>, entry: HeldBack): void {
  const known = held.get(entry.file);
  held.set(entry.file, known === undefined ? entry : { ...known, reason: `${known.reason}\n${entry.reason}` });
}

/**
 * The entry to hold back: the one to whose page the file of the violation belongs. For a list or a data file, it is the
 * entry that the message names. A message about a trace (“lộ …”) is the exception, because it names the hidden entry.
 */
function entryBehind({ file, message }: Violation, contentDir: string): { file: string; page: string } | undefined {
  const own = holdableEntryAt(file, contentDir) ?? holdableEntry(file.replace(/, ảnh .*$/, ''), contentDir);
  if (own !== undefined || message.startsWith('lộ ')) return own;
  const named = message.split(/[\s,;“”()]/).find((word) => word.startsWith(`${contentDir}/`));
  return named === undefined ? undefined : holdableEntry(named.replace(/\.$/, ''), contentDir);
}

/**
 * Stops if too many entries would be held back: so many faults at once have one cause, such as a changed rule or
 * vocabulary.
 */
function stopIfTooMany(held: ReadonlyMap<string, HeldBack>, entries: number): void {
  const most = Math.max(lossLimit.few, Math.floor(entries * lossLimit.share));
  if (held.size <= most) return;
  throw new Refusal(
    [
      `${held.size} mục có lỗi cùng lúc, quá ${most} mục thì không tự ẩn. ${whyStopped}`,
      ...[...held.values()].map(({ reason }) => reason),
    ].join('\n'),
  );
}

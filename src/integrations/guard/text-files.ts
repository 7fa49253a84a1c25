/** Checks the texts of many files, in several processes when there are many. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { OutputFile } from './output-file.ts';
import type { SourceText } from './sources.ts';
import { textChecker, type CheckedText, type TextRules } from './text-file.ts';

/** Number of files from which on several processes save more time than they take to start. */
const many = 500;
const mostProcesses = 4;

/** What one process checks: paths in the output folder, each with the full path of the file. */
export interface Share {
  files: readonly { path: string; place: string }[];
  rules: TextRules;
}

/** The results are in the order of the files. */
export async function checkTexts(
  files: readonly OutputFile[],
  { traces, contacts, siteUrl, root }: TextRules,
  sources?: () => readonly SourceText[],
): Promise<CheckedText[]> {
  // Only the rules: what else a caller may pass with them, such as functions, cannot be sent to a process.
  const rules = { traces, contacts, siteUrl, root };
  const check = textChecker(rules, sources);
  const onDisk = files.flatMap(({ path, place }) => (place === undefined ? [] : [{ path, place }]));
  const count = Math.min(availableParallelism(), mostProcesses);
  if (count < 2 || files.length < many || onDisk.length < files.length) return files.map(check);
  const shares = Array.from({ length: count }, (_, number) => onDisk.filter((_file, at) => at % count === number));
  const checked = await Promise.all(shares.map((share) => checkInProcess({ files: share, rules })));
  return files.map((file, at) => {
    const found = checked[at % count]?.[Math.floor(at / count)];
    // Those processes have no texts of the content, which tell what is accepted and where it stands.
    return found === undefined || found.violations.length > 0 ? check(file) : found;
  });
}

/** A process, not a thread, so that its memory adds nothing to that of the build. */
async function checkInProcess(share: Share): Promise<CheckedText[]> {
  const child = fork(new URL('text-process.ts', import.meta.url), { execArgv: [], serialization: 'advanced' });
  child.send(share);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`Tiến trình kiểm tra tệp đã dừng giữa chừng (${String(code)}).`);
  });
  const [checked] = (await Promise.race([once(child, 'message'), ended])) as [CheckedText[]];
  return checked;
}

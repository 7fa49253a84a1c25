/**
 * `npm run report`: what editors have to look after, from the content of this machine. With `-- --links`, it also asks
 * other sites whether the pages that entries link to are still there; with `-- --release <folder>`, tells what the
 * release in that folder holds back.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCorpus } from '../corpus/corpus.ts';
import type { FileReport } from '../corpus/loaded.ts';
import { notShown, toReport, type ReportPart } from '../domain/editors-report.ts';
import { formatProblem } from '../domain/problem.ts';
import { environment } from '../environment.ts';
import { currentRelease, targetAt } from '../release/layout.ts';
import { lostIn } from '../release/manifest.ts';
import { Refusal } from '../release/refusal.ts';
import { openRelease } from '../release/release.ts';
import { formatDay } from '../text/format.ts';
import { deadOuterLinks, outerLinks } from './report/outer-links.ts';
import { runCommand } from './run-command.ts';

const { values } = parseArgs({
  options: { links: { type: 'boolean', default: false }, release: { type: 'string' } },
});

/**
 * Held back and lost pages of the release in the given folder or, without a folder, what this content alone would hold
 * back.
 */
function releasedState(heldPages: readonly string[]): Parameters<typeof notShown>[0] {
  if (values.release === undefined) return { held: heldPages, lost: [] };
  const target = targetAt(resolve(values.release));
  const id = currentRelease(target);
  if (id === undefined) throw new Refusal(`Ở ${target.root} chưa có bản nào.`);
  const { manifest } = openRelease(target, id);
  return { held: manifest.held, lost: lostIn(manifest) };
}

interface Lines {
  title: string;
  lines: string[];
}

const toLines = ({ title, items }: ReportPart): Lines => ({
  title,
  lines: items.map((item) => `${item.title} (${item.id}): ${item.note}`),
});

/** Links within the site that lead nowhere, or to what was withdrawn. */
const deadLinks = (reports: readonly FileReport[]): string[] =>
  reports.flatMap(({ file, problems }) =>
    problems
      .filter(({ rule, message }) => ['R2', 'R20'].includes(rule) && message.includes('liên kết'))
      .map((problem) => `${file}: ${formatProblem(problem)}`),
  );

const withErrors = (reports: readonly FileReport[]): string[] =>
  reports
    .filter(({ problems }) => problems.some(({ severity }) => severity === 'error'))
    .map(({ file }) => `${file}: đợi người viết sửa lỗi mà content:check báo`);

/**
 * Lists the drafts of the editors' pages, which are branches, with the day of the last change. Only the editors' pages
 * know who is to act on them.
 */
function drafts(root: string): string[] {
  const format = '--format=%(refname:short) %(committerdate:short)';
  const { status, stdout } = spawnSync('git', ['for-each-ref', format, 'refs/heads/cms', 'refs/remotes/*/cms'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) return [];
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', day = ''] = line.split(' ');
      return `${name}: sửa lần cuối ${formatDay(day)}; đang đợi ai thì xem “Việc cần làm” ở /admin/`;
    });
}

await runCommand(async () => {
  const { entries, settings, reports, heldPages } = await loadCorpus(environment);
  if (settings === undefined) throw new Refusal('Tệp content/cai-dat.yaml thiếu hoặc còn lỗi. Hãy chạy content:check.');
  const { today, root, siteUrl } = environment;
  const files = values.links ? entries.map(({ file }) => file) : [];
  const parts: Lines[] = [
    ...notShown(releasedState(heldPages), entries).map(toLines),
    ...toReport({ entries, settings, today }).map(toLines),
    { title: 'Bài nháp trên trang biên tập', lines: drafts(root) },
    { title: 'Bài còn lỗi', lines: withErrors(reports) },
    { title: 'Liên kết hỏng', lines: deadLinks(reports) },
    { title: 'Liên kết ra ngoài không mở được', lines: await deadOuterLinks(outerLinks(files, root, siteUrl)) },
  ].filter(({ lines }) => lines.length > 0);
  console.log(`Việc cần làm, ngày ${formatDay(today)}\n`);
  if (parts.length === 0) console.log('Không có việc nào phải làm.');
  for (const { title, lines } of parts)
    console.log(`${title} (${lines.length})\n${lines.map((line) => `  - ${line}`).join('\n')}\n`);
});

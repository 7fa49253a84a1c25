/**
 * `npm run withdraw -- <address>`: records an entry as withdrawn, with `--release` also releases the site without it,
 * and says what is left to do.
 */
import { spawnSync } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCorpus } from '../corpus/corpus.ts';
import type { LoadedCorpus } from '../corpus/loaded.ts';
import { withdrawalReasons } from '../domain/vocabulary.ts';
import { mayShow } from '../domain/public.ts';
import { environment } from '../environment.ts';
import { Refusal } from '../release/refusal.ts';
import { formatDay } from '../text/format.ts';
import { sendingArguments } from './release/send.ts';
import { runCommand } from './run-command.ts';
import { drill } from './withdraw/drill.ts';
import { findEntry, type FoundEntry } from './withdraw/find-entry.ts';
import { sayOutside } from './withdraw/outside.ts';
import { withdrawEntry, withdrawnOn } from './withdraw/withdraw-entry.ts';

const usage = `Cách dùng:
  npm run withdraw -- <địa chỉ, tệp hoặc mã của bài>     ghi là đã gỡ; chưa gửi gì đi
  npm run withdraw -- <…> --reason khen-thuong-bi-huy    lý do, chỉ giữ trong hồ sơ: ${Object.keys(withdrawalReasons).join(', ')}
  npm run withdraw -- <…> --release <thư-mục>            rồi dựng và đưa lên ngay; thêm được --then, --changes
  npm run withdraw -- --drill                            thử tất cả trên một bản sao và tìm xem còn sót gì; mất vài phút`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reason: { type: 'string', default: 'theo-yeu-cau' },
    release: { type: 'string' },
    changes: { type: 'string' },
    then: { type: 'string' },
    drill: { type: 'boolean', default: false },
  },
});

const { contentDir, root, today, siteUrl, base } = environment;
const fromRoot = (file: string): string => relative(root, file).split(sep).join('/');

async function run(): Promise<void> {
  if (values.drill) {
    await drill(environment, console.log);
    return;
  }
  const [given, ...others] = positionals;
  if (given === undefined || others.length > 0) throw new Refusal(usage);
  const entry = findEntry(contentDir, given);
  const since = withdrawnOn(contentDir, entry);
  if (since === undefined) await withdraw(entry);
  else if (values.release === undefined)
    throw new Refusal(
      `${entry.path} đã ghi là gỡ từ ngày ${formatDay(since)}. Muốn đưa lên ngay thì thêm --release <thư-mục>.`,
    );
  const corpus = await loadCorpus(environment);
  console.log(
    [...sayLeftOut(corpus), ...sayNext(), '', ...sayOutside(subjectOf(entry, corpus, since ?? today))].join('\n'),
  );
  if (values.release !== undefined) release(values.release);
}

async function withdraw(entry: FoundEntry): Promise<void> {
  const { entries } = await loadCorpus(environment);
  const found = entries.find(({ collection, id }) => collection === entry.collection && id === entry.id);
  // An entry that is not found here has errors. It may have been public before, so it can be withdrawn.
  if (found !== undefined && !mayShow(found, { today, production: false }))
    throw new Refusal(
      `${entry.path} chưa hiện với người đọc, nên không có gì để gỡ và không ghi vào danh sách. Không cần bài nữa thì xóa thư mục ${fromRoot(entry.folder)}.`,
    );
  const changed = withdrawEntry({ contentDir, today, entry, reason: values.reason });
  console.log(`Đã ghi ${entry.path} là gỡ từ ngày ${formatDay(today)}:`);
  for (const file of changed) console.log(`- ${file === entry.folder ? 'xóa' : 'sửa'} ${fromRoot(file)}`);
}

function sayLeftOut({ heldPages, reports }: LoadedCorpus): string[] {
  const told = reports.flatMap(({ file, problems }) =>
    problems
      .filter(({ message }) => message.includes('đã gỡ'))
      .map(({ line, message }) => `- ${file}${line === undefined ? '' : `, dòng ${line}`}: ${message}`),
  );
  if (told.length === 0) return [];
  const held = heldPages.length === 0 ? '' : ` Tạm ẩn: ${heldPages.join(', ')}.`;
  return [`Chỗ khác còn nhắc tới bài đã gỡ; việc gỡ không phải đợi.${held}`, ...told];
}

function sayNext(): string[] {
  if (values.release !== undefined)
    return [
      'Đang dựng và đưa lên. Sau đó gửi thay đổi vào nhánh chính (git add, git commit, git push), để các lần đăng sau không đưa bài lên lại.',
    ];
  return [
    'Việc tiếp theo: xem lại bằng git diff, rồi git add, git commit, git push, hoặc gửi duyệt như một bài. Bài rời trang ở lần đưa lên sau đó.',
  ];
}

function subjectOf({ id, path, folder }: FoundEntry, { entries }: LoadedCorpus, on: string) {
  const booklets = entries.flatMap((entry) =>
    entry.collection === 'documents' && entry.values.items.some((item) => Object.values(item).includes(id))
      ? [entry.values.title]
      : [],
  );
  return { url: `${siteUrl}${base}${path.slice(1)}`, folder: fromRoot(folder), day: formatDay(on), booklets };
}

function release(target: string): void {
  console.log('');
  const { changes, then } = values;
  const args = [join(root, 'src/cli/release.ts'), target, ...sendingArguments({ changes, then })];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Refusal(
      'Đã ghi là gỡ nhưng chưa đưa lên được; trang đang phục vụ giữ nguyên. Hãy sửa lỗi ở trên rồi chạy lại lệnh này.',
    );
}

await runCommand(run);

/**
 * `npm run withdraw -- --drill`: in a copy of the project, publishes, withdraws an entry, publishes, and goes back to
 * the release before. After the withdrawal and after the rollback, it searches everything on the server for what was
 * withdrawn.
 */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { loadCorpus } from '../../corpus/corpus.ts';
import { isGated, pathOf, type Entry, type GatedName } from '../../domain/collections.ts';
import { mayShow } from '../../domain/public.ts';
import { namesOf } from '../../domain/story.ts';
import type { Environment } from '../../environment/parse.ts';
import { currentRelease, targetAt } from '../../release/layout.ts';
import { Refusal } from '../../release/refusal.ts';
import { openRelease } from '../../release/release.ts';
import { namesWithin, toComparable } from '../../text/names.ts';
import { git } from '../content-server/git.ts';
import { installPackages, ofClone } from '../publisher/work-clone.ts';
import { runNode } from '../run-node.ts';
import { findLeft, picturesOf } from './traces-left.ts';

/** Words that occur nowhere else, to be searched for after the withdrawal. */
const mark = 'câu đánh dấu quyxtarnol của buổi tập dượt';

export async function drill(environment: Environment, tell: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tap-duot-go-bai-'));
  try {
    await drillIn(folder, environment, tell);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drillIn(folder: string, environment: Environment, tell: (line: string) => void): Promise<void> {
  const clone = join(folder, 'kho');
  const target = targetAt(join(folder, 'trang'));
  await git(environment.root, 'clone', '--quiet', '--no-hardlinks', environment.root, clone);
  cpSync(environment.contentDir, join(clone, 'content'), { recursive: true });
  await installPackages({ folder: clone, project: environment.root });
  const entry = await chooseEntry(clone, environment);
  const path = pathOf(entry);
  const words = [...[entry.values.title, mark].map(toComparable), ...fullNamesIn(entry)];
  const commit = async (message: string) => {
    await git(clone, 'add', '--all', '--', 'content');
    await git(
      clone,
      '-c',
      'user.name=Tap duot',
      '-c',
      'user.email=tap-duot@example.vn',
      'commit',
      '--quiet',
      '-m',
      message,
    );
  };
  const run = async (script: string, ...args: string[]) => {
    const env = {
      ...process.env,
      ...ofClone,
      RELEASE_COMMIT: '',
      SITE_ENV: 'preview',
      BUILD_DATE: environment.today,
    };
    const { ok, output } = await runNode([join(clone, 'src/cli', script), ...args], { cwd: clone, env }).finished;
    if (!ok) throw new Refusal(`${output}\n\nTập dượt dừng ở: ${script} ${args.join(' ')}`);
  };

  appendFileSync(join(clone, entry.file), `\nĐây là ${mark}.\n`);
  await commit('Bài để tập dượt');
  tell(`1. Đưa trang lên, có bài ${path}.`);
  await run('release.ts', target.root);
  const { site } = openRelease(target, currentRelease(target) ?? '');
  const pictures = await picturesOf(site, { page: `${path.slice(1)}index.html`, id: entry.id, words });
  const sought = { words, pictures };
  const { left: before, unread } = await findLeft(target.root, sought);
  tell(`   ${before.length} tệp có tiêu đề, tên, câu đánh dấu hoặc ảnh của bài (${sayKinds(before)}).`);
  if (unread.length > 0) tell(`   Không mở được để tìm: ${unread.join(', ')}. Hãy tự xem các tệp ấy.`);
  if (before.length < words.length) throw new Refusal('Bài mẫu không lên trang, nên không thử được gì.');

  tell('2. Gỡ bài, trong khi một bài khác còn nhắc tên người ấy; đưa lên lại.');
  await run('withdraw.ts', path);
  await commit('Gỡ bài');
  await run('release.ts', target.root);
  await expectNothing('sau khi gỡ', [target.root, join(clone, 'dist')], sought, tell);

  tell('3. Lùi về bản trước khi gỡ.');
  await run('release.ts', 'rollback', target.root);
  await expectNothing('sau khi lùi', [target.root], sought, tell);
  const { manifest } = openRelease(target, currentRelease(target) ?? '');
  if (!manifest.gone.includes(path)) throw new Refusal(`${path} không báo 410 sau khi lùi.`);
  tell(`Đạt: không tệp nào còn gì của bài, ${path} vẫn báo đã gỡ.`);
}

async function expectNothing(
  when: string,
  folders: readonly string[],
  sought: Parameters<typeof findLeft>[1],
  tell: (line: string) => void,
): Promise<void> {
  const lists = await Promise.all(
    folders.map(async (each) => (await findLeft(each, sought)).left.map((line) => join(each, line))),
  );
  const left = lists.flat();
  if (left.length > 0) throw new Refusal([`Còn sót ${when}:`, ...left.map((line) => `- ${line}`)].join('\n'));
  tell(`   Không còn gì trong ${folders.map((each) => relative(tmpdir(), each)).join(', ')}.`);
}

/** How many files of each kind, such as “12 html, 1 pdf”. */
function sayKinds(lines: readonly string[]): string {
  const kinds = Map.groupBy(lines, (line) => /\.(\w+)(?:\.(?:br|gz))?: /.exec(line)?.[1] ?? 'loại khác');
  return [...kinds].map(([kind, { length }]) => `${length} ${kind}`).join(', ');
}

/**
 * Chooses an entry about a person, in a booklet and with photos if possible, and appends the name of that person to
 * another entry.
 */
async function chooseEntry(clone: string, { today }: Environment): Promise<Entry<GatedName>> {
  const audience = { today, production: false };
  const { entries } = await loadCorpus({ root: clone, contentDir: join(clone, 'content'), today });
  const shown = entries.filter(isGated).filter((entry) => mayShow(entry, audience));
  const named = shown.filter((entry) => fullNamesIn(entry).length > 0);
  const booklets = entries.filter((entry) => entry.collection === 'documents');
  const inBooklet = new Set(booklets.flatMap(({ values }) => values.items.flatMap((item) => Object.values(item))));
  const rankOf = ({ id, values }: Entry & { values: { photos: unknown[] } }) =>
    (inBooklet.has(id) ? 1000 : 0) + values.photos.length;
  const [chosen] = named.toSorted((one, other) => rankOf(other) - rankOf(one));
  const other = shown.find((entry) => entry !== chosen);
  if (chosen === undefined || other === undefined)
    throw new Refusal('Chưa có hai bài đang hiện, một bài có tên người, để tập dượt.');
  appendFileSync(join(clone, other.file), `\nCó người kể việc này với ${namesIn(chosen)[0] ?? ''}.\n`);
  return chosen;
}

function namesIn(entry: Entry): string[] {
  if (entry.collection === 'stories') return namesOf(entry.values.people);
  return entry.collection === 'exemplars' && entry.values.subject.kind !== 'tap-the' ? [entry.values.subject.name] : [];
}

/** The names of more than one word. A single word may be the name of anybody. */
const fullNamesIn = (entry: Entry): string[] =>
  namesIn(entry)
    .flatMap(namesWithin)
    .filter((name) => name.includes(' '));

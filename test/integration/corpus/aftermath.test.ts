/**
 * What a withdrawal does to other entries that mention the withdrawn one: the editor is warned, the build goes on, and
 * the withdrawn name is not published.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/corpus.ts';
import type { LoadedCorpus } from '../../../src/corpus/loaded.ts';
import { listWithdrawn } from '../../../src/corpus/withdrawn.ts';
import { formatProblem } from '../../../src/domain/problem.ts';
import { mayShow } from '../../../src/domain/public.ts';
import { listTraces } from '../../../src/domain/traces.ts';
import { today, validContent } from '../../support/laid-corpus.ts';

/** All tests use one folder, because `loadCorpus` reuses its result for an unchanged file at the same path. */
const root = mkdtempSync(join(tmpdir(), 'aftermath-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
beforeEach(() => {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  cpSync(validContent, join(root, 'content'), { recursive: true, preserveTimestamps: true });
});

const id = '2022-lo-say-chung-cho-xom-nghe';
const path = `/dien-hinh/${id}/`;
const audience = { today, production: false };

function edit(file: string, from: string | RegExp, to: string): void {
  const place = join(root, 'content', file);
  const before = readFileSync(place, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${String(from)}`);
  writeFileSync(place, after);
}
const append = (file: string, text: string) => {
  edit(file, /$/, text);
};
const takeBack = () => {
  edit(`dien-hinh/${id}/index.mdx`, '\nconsent:\n', '\nconsent:\n  withdrawnOn: 2025-11-30\n');
};
const list = (line = `- path: ${path}\n  on: 2025-11-30\n  reason: sai-sot\n`) => {
  append('da-go.yaml', line);
};
const load = () => loadCorpus({ root, contentDir: join(root, 'content'), today });
const told = ({ reports }: LoadedCorpus, file: string) =>
  (reports.find((report) => report.file === `content/${file}`)?.problems ?? []).map(
    (problem) => `${problem.severity} ${problem.rule} ${formatProblem(problem)}`,
  );
const errors = ({ reports }: LoadedCorpus) =>
  reports.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'));
const find = ({ entries }: LoadedCorpus, file: string) => entries.find((entry) => entry.file === `content/${file}`);

const ways: [string, () => void][] = [
  ['its consent is taken back', takeBack],
  ['its address is listed while its folder is still there', list],
  [
    'both',
    () => {
      takeBack();
      list();
    },
  ],
];

describe.each(ways)('when %s', (_way, withdraw) => {
  test('it is hidden, its address is known once, and nothing stops', async () => {
    withdraw();
    const corpus = await load();
    expect(errors(corpus)).toEqual([]);
    const entry = find(corpus, `dien-hinh/${id}/index.mdx`);
    expect(entry !== undefined && mayShow(entry, audience)).toBe(false);
    expect(listWithdrawn(corpus, audience).filter((line) => line.path === path)).toHaveLength(1);
    const traces = listTraces(corpus.entries, corpus.withdrawals, audience).map(({ words }) => words);
    expect(traces).toEqual(expect.arrayContaining([id, 'trần thị mẫu']));
  });

  test.each([
    [
      'the body of a story',
      'viec-tot/thuc-giu-cong-ngan-man/index.mdx',
      '\nBà Trần Thị **Mẫu** ở xóm nghề cũng ra giữ cống.\n',
    ],
    [
      'the body of an exemplar',
      'dien-hinh/2023-gop-luoi-cu-mua-lai-ghe/index.mdx',
      '\nNhư nhà bà TRẦN  THỊ MẪU đã làm.\n',
    ],
    ['the body of an event', 'su-kien/tham-quan-ngoi-nha-luoi/index.mdx', '\nĐoàn ghé thăm bà Trần Thị Mẫu.\n'],
    [
      'the body of an event, by the title',
      'su-kien/tham-quan-ngoi-nha-luoi/index.mdx',
      '\nXem “Lò sấy dùng chung giúp mười một nhà làm bánh tráng qua mùa mưa”.\n',
    ],
    ['a field of a document', 'van-ban/tai-lieu-bien-va-dong.yaml', ''],
  ])('what can be missing is left out when it names the person in %s', async (_where, file, text) => {
    withdraw();
    if (text === '') edit(file, 'note: ', 'note: Có bài về bà Trần Thị Mẫu. ');
    else append(file, text);
    const corpus = await load();
    expect(errors(corpus)).toEqual([]);
    expect(find(corpus, file)).toBeUndefined();
    expect(corpus.heldPages).toHaveLength(1);
    expect(told(corpus, file).join('\n')).toMatch(
      /warning R20 .*của bài đã gỡ \(content\/dien-hinh\/2022-lo-say-chung-cho-xom-nghe\/index\.mdx\), nên mục này tạm ẩn/,
    );
  });

  test('what cannot be missing hides the name', async () => {
    withdraw();
    append('don-vi/xa-ninh-phung.yaml', 'roleInPlan: Xã của bà Trần Thị Mẫu\n');
    append('trang/gioi-thieu.mdx', '\nChuyện của bà Trần Thị Mẫu.\n');
    edit('trang/gioi-thieu.mdx', 'summary: ', 'summary: Có bà Trần Thị Mẫu. ');
    edit('cai-dat.yaml', /tagline: .*/, 'tagline: Nơi kể chuyện bà Trần Thị Mẫu và bà con');
    const corpus = await load();
    expect(errors(corpus)).toEqual([]);
    expect(corpus.heldPages).toEqual([]);
    expect(find(corpus, 'don-vi/xa-ninh-phung.yaml')?.values).toMatchObject({ roleInPlan: 'Xã của bà …' });
    expect(find(corpus, 'trang/gioi-thieu.mdx')?.values).toHaveProperty(
      'summary',
      expect.stringMatching(/^Có bà …\. /),
    );
    expect(corpus.settings?.tagline).toBe('Nơi kể chuyện bà … và bà con');
    expect(told(corpus, 'don-vi/xa-ninh-phung.yaml')).toEqual([
      `warning R20 Vai trò trong kế hoạch (roleInPlan): có tên người, tập thể của bài đã gỡ (content/dien-hinh/${id}/index.mdx), nên trang hiện dấu “…” ở chỗ ấy. Hãy viết lại câu.`,
    ]);
  });

  test('references, links and redirects to it are told and lead nowhere', async () => {
    withdraw();
    edit('dien-hinh/2023-gop-luoi-cu-mua-lai-ghe/index.mdx', '\nunit:', `\nreplicatedFrom: ${id}\nunit:`);
    edit('su-kien/tham-quan-ngoi-nha-luoi/index.mdx', '\nexemplars:\n', `\nexemplars:\n  - ${id}\n`);
    edit('van-ban/tai-lieu-bien-va-dong.yaml', '\nitems:\n', `\nurl: ${path}\nitems:\n  - exemplar: ${id}\n`);
    append('viec-tot/so-tay-giu-dau-cau/index.mdx', `\nXem [bài này](${path}#cach-lam).\n`);
    list(`- path: /dien-hinh/2022-ten-cu/\n  on: 2025-01-02\n  reason: khac\n  redirect: ${path}\n`);
    const corpus = await load();
    expect(errors(corpus)).toEqual([]);
    expect(corpus.heldPages).toEqual([]);
    expect(find(corpus, 'van-ban/tai-lieu-bien-va-dong.yaml')?.values).toHaveProperty('url', undefined);
    expect(listWithdrawn(corpus, audience).find((line) => line.path.includes('ten-cu'))?.redirect).toBeUndefined();
    for (const file of [
      'dien-hinh/2023-gop-luoi-cu-mua-lai-ghe/index.mdx',
      'su-kien/tham-quan-ngoi-nha-luoi/index.mdx',
      'van-ban/tai-lieu-bien-va-dong.yaml',
      'viec-tot/so-tay-giu-dau-cau/index.mdx',
    ])
      expect(told(corpus, file).join('\n'), file).toMatch(/^warning R2.*đã gỡ/m);
    expect(told(corpus, 'da-go.yaml').join('\n')).toMatch(/^warning R20 .*cũng đã gỡ/);
  });

  test('faults of the withdrawn entry itself stop nothing', async () => {
    withdraw();
    rmSync(join(root, 'content/dien-hinh', id, 'anh-1.png'));
    expect(errors(await load())).toEqual([]);
  });
});

test('another entry that names the person by a consent of its own stays', async () => {
  takeBack();
  edit('viec-tot/thuc-giu-cong-ngan-man/index.mdx', /\npeople:\n/, '\npeople:\n  - name: Bà Trần Thị Mẫu\n');
  const corpus = await load();
  expect(corpus.heldPages).toEqual([]);
  expect(find(corpus, 'viec-tot/thuc-giu-cong-ngan-man/index.mdx')).toBeDefined();
});

test('without its folder, the address alone is known, and references to it stop nothing', async () => {
  rmSync(join(root, 'content/dien-hinh', id), { recursive: true });
  list();
  edit('dien-hinh/2023-gop-luoi-cu-mua-lai-ghe/index.mdx', '\nunit:', `\nreplicatedFrom: ${id}\nunit:`);
  append('viec-tot/so-tay-giu-dau-cau/index.mdx', `\nXem [bản in](${path}mot-trang/).\n`);
  const corpus = await load();
  expect(errors(corpus)).toEqual([]);
  expect(corpus.entries).toHaveLength(57);
});

describe('when its folder has vanished from the content', () => {
  const vanish = () => {
    rmSync(join(root, 'content/dien-hinh', id), { recursive: true });
    edit('dien-hinh/2023-gop-luoi-cu-mua-lai-ghe/index.mdx', '\nunit:', `\nreplicatedFrom: ${id}\nunit:`);
    edit('su-kien/tham-quan-ngoi-nha-luoi/index.mdx', '\nexemplars:\n', `\nexemplars:\n  - ${id}\n`);
    edit('van-ban/tai-lieu-bien-va-dong.yaml', '\nitems:\n', `\nurl: ${path}\nitems:\n  - exemplar: ${id}\n`);
    append('trang/gioi-thieu.mdx', `\nXem [bài này](${path}mot-trang/).\n`);
    list(`- path: /dien-hinh/2022-ten-cu/\n  on: 2025-01-02\n  reason: khac\n  redirect: ${path}\n`);
  };
  const loadAfter = (vanished: readonly string[]) =>
    loadCorpus({ root, contentDir: join(root, 'content'), today, vanished });

  test('what leads to it is told and stops nothing, if it was public', async () => {
    vanish();
    const corpus = await loadAfter([path]);
    expect(errors(corpus)).toEqual([]);
    expect(corpus.gone.has(path)).toBe(true);
    expect(corpus.entries).toHaveLength(57);
    expect(find(corpus, 'van-ban/tai-lieu-bien-va-dong.yaml')?.values).toHaveProperty('url', undefined);
    expect(told(corpus, 'trang/gioi-thieu.mdx').join('\n')).toMatch(/^warning R20 .*đã gỡ/);
    // The vanished entry is not among the withdrawals, because nobody has withdrawn it: the release counts it as lost.
    expect(listWithdrawn(corpus, audience).map((line) => line.path)).not.toContain(path);
  });

  test('it stops everything if it never was', async () => {
    vanish();
    expect(errors(await loadAfter([])).length).toBeGreaterThan(4);
  });
});

test('a page is made anew when a link in it leads elsewhere', async () => {
  append('viec-tot/so-tay-giu-dau-cau/index.mdx', `\nXem [bài này](${path}).\n`);
  const before = await load();
  takeBack();
  const after = await load();
  const file = 'content/viec-tot/so-tay-giu-dau-cau/index.mdx';
  expect(after.digests.get(file)).not.toBe(before.digests.get(file));
  expect(after.digests.get('content/viec-tot/tu-sach-nho-o-ben-xe/index.mdx')).toBe(
    before.digests.get('content/viec-tot/tu-sach-nho-o-ben-xe/index.mdx'),
  );
});

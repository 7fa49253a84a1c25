/** Adds another plan only by content files: its pages appear, and the output of the earlier plan does not change. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AdminContent } from '../../admin/config/admin-content.ts';
import { toKnownEntries } from '../../admin/validation/known-entries.ts';
import { toOptions } from '../../admin/widgets/options.ts';
import { checkEntry } from '../../src/domain/check.ts';
import { buildSite } from '../support/site.ts';
import { attributeOf, findAll, linksIn, mainOf, textOf } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { expectNone, fixtureContent, origin, type Page, type Site } from '../support/sites.ts';

const planFiles = 'test/fixtures/next-plan';
const [bySector, withAge, continuing] = ['an-ninh-khu-dan-cu-2026', 'tuoi-tre-so-2026', 'nong-thon-moi-2026'] as const;
const oldMovements = ['nong-thon-moi', 'quoc-phong-an-ninh', 'thanh-nien-tinh-nguyen', 'chong-rac-thai-nhua'];

let before: Site;
let after: Site;
beforeAll(async () => {
  const contentDir = join(process.env['TEST_FOLDER'] ?? '', 'next-plan-content');
  for (const folder of [fixtureContent, planFiles]) cpSync(folder, contentDir, { recursive: true });
  const env = { BUILD_DATE: '2027-03-01', SITE_URL: origin };
  [before, after] = await Promise.all([
    buildSite({ name: 'plan-alone', contentDir: fixtureContent, env }),
    buildSite({ name: 'next-plan', contentDir, env }),
  ]);
});

function pageAt(site: Site, path: string): Page {
  const page = [...site.pages(), ...site.frames()].find(({ file }) => file === `${path}index.html`);
  if (page === undefined) throw new Error(`There is no page at /${path}`);
  return page;
}
const mainText = (path: string, site = after): string => textOf(mainOf(pageAt(site, path).document));
const headings = (path: string, level: string): string[] =>
  findAll(mainOf(pageAt(after, path).document), level).map(textOf);
const read = (site: Site, file: string): string => readFileSync(join(site.dir, file), 'utf8');
const readJson = (site: Site, file: string): unknown => JSON.parse(read(site, file));
const recordsOf = (site: Site, name: string) =>
  (readJson(site, `du-lieu/v1/${name}.json`) as { records: Record<string, unknown>[] }).records;

describe('what was there before', () => {
  test('has its address still', () => {
    const named = (file: string) => !/^(?:_astro|pagefind|admin)\/|^bia\/[^/]*\.[0-9a-f]{8}\.svg$/.test(file);
    expectNone(filesOf(before.dir).filter((file) => named(file) && !existsSync(join(after.dir, file))));
  });

  test.each(oldMovements)('%s has the frames, feeds, pictures and figures that it had', (id) => {
    const files = [`bia/phong-trao/${id}.svg`, `nhung/manh/phong-trao/${id}.html`, `phong-trao/${id}/feed.json`];
    // The movement that the next plan continues gets a new story, and a name that tells it apart from its successor.
    const same = files.slice(0, id === 'nong-thon-moi' ? 1 : 3);
    expectNone(same.filter((file) => read(after, file) !== read(before, file)));
    const ofMovement = (site: Site) => [
      recordsOf(site, 'phong-trao').find((record) => record['id'] === id),
      recordsOf(site, 'tien-do').filter(({ movement }) => (movement as { id: string }).id === id),
    ];
    expect(ofMovement(after)).toEqual(ofMovement(before));
    expect(ofMovement(after)[1]).not.toEqual([]);
  });

  test('has the months and years that it had, and each year its report', () => {
    const ends = (file: string) => /^tong-hop\/20(?:2[1-5])(?:-\d\d)?\.(?:json|csv)$/.test(file);
    const files = filesOf(before.dir).filter(ends);
    expect(files).toHaveLength(2 * 65);
    expectNone(files.filter((file) => read(after, file) !== read(before, file)));
    expect(mainText('tong-hop/2025/')).toContain('1. Xây dựng nông thôn mới101 / 100 / 10');
  });

  test('is read in its own plan', () => {
    expect(mainText('ke-hoach/')).toContain('6 phong trào, tiêu chí và chỉ tiêu');
    for (const id of oldMovements) {
      expect(mainText(`phong-trao/${id}/`)).toContain('của kế hoạch 2021–2025');
      expect(linksIn(mainOf(pageAt(after, `phong-trao/${id}/`).document))).toContain('/ke-hoach/');
    }
  });
});

describe('the pages of the next plan', () => {
  test('open with its movements, and keep the others', () => {
    expect(headings('', 'h2')).toContain('3 phong trào thi đua của kế hoạch');
    expect(headings('phong-trao/', 'h2')).toEqual(['Kế hoạch 2026–2030', 'Kế hoạch 2021–2025']);
    expect(headings('phong-trao/', 'h3')).toEqual([
      ...['An ninh khu dân cư', 'Tuổi trẻ với chuyển đổi số', 'Xây dựng nông thôn mới'],
      ...['Xây dựng nông thôn mới (2021–2025)', 'Doanh nghiệp hội nhập và phát triển', 'Chung tay vì người nghèo'],
      ...['Chống rác thải nhựa', 'Thanh niên tình nguyện', 'Quốc phòng - an ninh'],
    ]);
    const links = findAll(pageAt(after, '').document, 'a').filter((link) => textOf(link).trim() === 'Kế hoạch');
    expect(links.length).toBeGreaterThan(1);
    expect(new Set(links.map((link) => attributeOf(link, 'href')))).toEqual(new Set(['/ke-hoach-2026-2030/']));
  });

  test('say what each movement asks for, and what it goes on with', () => {
    expect(mainText(`phong-trao/${bySector}/`)).toMatch(/mục II\.1 của kế hoạch 2026–2030 .*Ngành Công anTập thể 1/);
    expect(mainText(`phong-trao/${withAge}/`)).toContain('Điều kiện riêng của cá nhân: (không quá 30 tuổi)');
    const links = (id: string) => linksIn(mainOf(pageAt(after, `phong-trao/${id}/`).document));
    expect(mainText(`phong-trao/${continuing}/`)).toContain('Tiếp nốiXây dựng nông thôn mới, kế hoạch 2021–2025');
    expect(links(continuing)).toEqual(expect.arrayContaining(['/phong-trao/nong-thon-moi/', '/ke-hoach-2026-2030/']));
    expect(mainText('phong-trao/nong-thon-moi/')).toContain('Được tiếp nối bởiXây dựng nông thôn mới');
    expect(links('nong-thon-moi')).toContain(`/phong-trao/${continuing}/`);
    expect(links(bySector)).not.toContain('/phong-trao/quoc-phong-an-ninh/');
  });

  test('count floors plan by plan', () => {
    expect(headings('tien-do/', 'h2')).toEqual(['Kế hoạch 2026–2030', 'Kế hoạch 2021–2025']);
    const text = mainText('tien-do/');
    expect(text).toContain('Đã đăng 2 điển hình; 2 trong 8 mức của kế hoạch đã đủ.');
    expect(text).toContain('chưa mức nào của kế hoạch đạt đủ');
    const figures = mainText('nhung/tien-do/');
    expect(figures).toContain('2 / 8');
    expect(read(after, 'nhung/manh/tien-do.html')).toContain('2 / 8');
    const counts = recordsOf(after, 'tien-do').slice(0, 4);
    expect(counts.map(({ sector, collectives }) => [sector, (collectives as { published: number }).published])).toEqual(
      [
        ['cong-an', 1],
        ['quan-su', 0],
        [undefined, 0],
        [undefined, 1],
      ],
    );
  });

  test('narrow the lists, and tell namesakes apart', () => {
    expect(mainText(`dien-hinh/loc/phong-trao/${withAge}/`)).toContain('Mỗi tối một nhà');
    const labels = findAll(pageAt(after, 'dien-hinh/').document, 'a').filter((link) =>
      attributeOf(link, 'href')?.startsWith('/dien-hinh/loc/phong-trao/'),
    );
    expect(labels.map((link) => textOf(link))).toEqual(
      expect.arrayContaining([
        'An ninh khu dân cư 1',
        'Xây dựng nông thôn mới 1',
        'Xây dựng nông thôn mới (2021–2025) 3',
      ]),
    );
  });

  test.each([bySector, withAge, continuing])('give %s a frame, a feed and a picture', (id) => {
    expect(mainText(`nhung/phong-trao/${id}/`)).not.toBe('');
    const { items } = readJson(after, `phong-trao/${id}/feed.json`) as { items: unknown[] };
    expect(items).toHaveLength(1);
    for (const file of [`bia/phong-trao/${id}.svg`, `anh-chia-se/phong-trao/${id}.jpg`])
      expect(existsSync(join(after.dir, file)), file).toBe(true);
  });

  test('report on the plan of the year', () => {
    const rows = (year: number) =>
      (
        readJson(after, `tong-hop/${year}.json`) as { movements: { movement: string; sector?: string }[] }
      ).movements.map(({ movement, sector }) => [movement, sector].filter(Boolean).join(' '));
    const own = [`${bySector} cong-an`, `${bySector} quan-su`, withAge, continuing];
    // In 2026 a story of the earlier plan was published.
    expect(rows(2026)).toEqual([...own, 'nong-thon-moi']);
    expect(mainText('tong-hop/2026/')).toContain('1. Xây dựng nông thôn mới, kế hoạch 2021–2025');
    expect(rows(2027)).toEqual(own);
    expect(mainText('tong-hop/2026-09/')).toContain('Tổ liên gia giữ đèn đường');
  });
});

describe('the editors’ pages', () => {
  const knownEntries = () => toKnownEntries(readJson(after, 'admin/content.json') as AdminContent);

  test('offer the movements by plan, the latest first', () => {
    const groups = toOptions('movements', knownEntries());
    expect(groups.map(({ label, options }) => `${label}: ${options.length}`)).toEqual([
      'Kế hoạch 2026–2030: 3',
      'Kế hoạch 2021–2025: 6',
    ]);
    expect(groups[0]?.options.map(({ label }) => label)).toEqual([
      '1. An ninh khu dân cư',
      '2. Tuổi trẻ với chuyển đổi số',
      '3. Xây dựng nông thôn mới',
    ]);
  });

  const person = { kind: 'ca-nhan', name: 'Người Giả Định (minh họa)' };
  const household = { kind: 'ho-gia-dinh', name: 'Hộ Giả Định (minh họa)' };
  test.each([
    [bySector, { subject: person }, 'Hãy chọn Công an hoặc Quân sự.'],
    [withAge, { subject: person }, 'phong trào Tuổi trẻ với chuyển đổi số phải không quá 30 tuổi'],
    [withAge, { subject: person, ageOk: true }, undefined],
    [continuing, { subject: household, countAs: 'tap-the' }, 'kế hoạch xếp hộ gia đình vào cá nhân.'],
    [continuing, { subject: person, sector: 'cong-an' }, 'chỉ dùng cho phong trào tính chỉ tiêu cho từng ngành.'],
    ['thanh-nien-tinh-nguyen', { subject: person }, 'phải không quá 35 tuổi'],
  ])('ask of an exemplar of %s what its file says: %o', (movement, change, expected) => {
    const source = { collection: 'exemplars', id: '2026-thu', file: '', data: { movement, ...change } } as const;
    const { problems } = checkEntry(source, knownEntries(), '2027-03-01');
    const said = problems.filter(({ rule }) => rule === 'R9').map((problem) => problem.formMessage ?? problem.message);
    expect(said).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
  });
});

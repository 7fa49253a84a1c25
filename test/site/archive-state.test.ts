/**
 * The archive state is off unless the settings turn it on. While it is on, every page says who answers questions, and
 * no page or file names a former body as acting today.
 */
import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { attributeOf, classesOf, findAll, textOf, type Node } from '../support/dom.ts';
import { contentsOf } from '../support/files.ts';
import { readPdf } from '../support/pdf.ts';
import { buildSite } from '../support/site.ts';
import {
  buildFixture,
  expectNone,
  fixtureContent,
  isTombstone,
  origin,
  pagesAndFrames,
  problemsOf,
  type Page,
  type Site,
} from '../support/sites.ts';

const answering = 'UBND phường Ninh Hòa';
let archived: Site;
beforeAll(async () => {
  const contentDir = join(process.env['TEST_FOLDER'] ?? '', 'archive-content');
  cpSync(fixtureContent, contentDir, { recursive: true });
  // The prose of the real site, beside the entries of the fixtures.
  cpSync('content/trang', join(contentDir, 'trang'), { recursive: true });
  appendFileSync(join(contentDir, 'cai-dat.yaml'), 'archive:\n  since: 2025-07-01\n  answeredBy: phuong-ninh-hoa\n');
  archived = await buildSite({ name: 'archived', contentDir, env: { BUILD_DATE: '2026-11-30', SITE_URL: origin } });
});

/** The town's bodies: every unit that is neither a ward or commune nor a department of the province (“Sở”). */
const bodies = readdirSync(join(fixtureContent, 'don-vi'))
  .map((file) => parse(readFileSync(join(fixtureContent, 'don-vi', file), 'utf8')) as { name: string; kind: string })
  .filter(({ name, kind }) => kind !== 'xa-phuong' && !name.startsWith('Sở '))
  .map(({ name }) => name);
const body = `(?:${bodies.join('|')})`;
/** Ways to say that a body acts today, or is to be asked. */
const acting = [
  `(?:Cơ quan|Cơ quan phụ trách theo kế hoạch|Chủ trì|Hỏi ở|Đăng ký qua|Nơi tiếp nhận|Việc của|Gửi|Sửa, gỡ bài|Kính gửi):? (?:[^.;]{0,40}, )?${body}`,
  `(?:[Hh]ẹn(?: trước)? qua|[Bb]áo|[Ll]iên hệ|xin hỏi|nộp (?:về|cho|ở)|gửi(?: về| tới| cho)?|phản ánh về|đăng ký (?:qua|ở|với)|đưa tới) ${body}`,
  `${body} (?:phụ trách|[Tt]iếp nhận|[Nn]hận bài|trả lời|tổng hợp|thẩm định|xem xét|giữ phiếu|chủ trì|được ghi là nơi tiếp nhận)`,
  `ORGANIZER;CN="?${body}`,
  `"publisher":\\{"@type":"Organization","name":"${body}`,
  `"via":\\{"id":"[^"]*","name":"${body}`,
].map((pattern) => new RegExp(pattern, 'u'));
/** Sentences about the past or the plan, which may name a former body as acting. */
const past =
  /Lập khi [^;]* phụ trách theo kế hoạch; nay|hẹn phản ánh về UBND thị xã \(qua Phòng Nội vụ\)\. Hai cơ quan ấy nay không còn/gu;

/** Removes the quotations, also those with quotations inside. */
function withoutQuotes(text: string): string {
  const shorter = text.replace(/“[^“”]*”/gu, '');
  return shorter === text ? text : withoutQuotes(shorter);
}
const actsIn = (text: string): string[] => {
  const told = withoutQuotes(text).replace(past, '');
  return acting.flatMap((pattern) => pattern.exec(told)?.[0] ?? []);
};

/** True if the node is left out: a script, a style, or what keeps its words (the printed plan, texts of entries). */
const isVerbatim = (node: Node, file: string): boolean =>
  ('tagName' in node && ['script', 'style'].includes(node.tagName)) ||
  classesOf(node).some((name) => ['printed', 'plan-part', 'criteria', 'assignment'].includes(name)) ||
  (classesOf(node).includes('prose') &&
    /^(?:ke-hoach|dien-hinh|nguoi-tot-viec-tot|su-kien|tai-lieu|phong-trao)\//.test(file));

function toldOf(node: Node, file: string): string {
  if (isVerbatim(node, file)) return ' … ';
  if ('value' in node) return node.value;
  const inside = 'childNodes' in node ? node.childNodes.map((child) => toldOf(child, file)).join('') : '';
  return 'tagName' in node && ['a', 'strong', 'em', 'span', 'time'].includes(node.tagName) ? inside : `${inside} `;
}
/** Words on the page, for people or for search engines, by which a former body acts today. */
function actsOn({ document, file }: Page): string[] {
  const forMachines = findAll(document, 'script').filter(
    (script) => attributeOf(script, 'type') === 'application/ld+json',
  );
  return [toldOf(document, file).replace(/\s+/g, ' '), ...forMachines.map(textOf)].flatMap(actsIn);
}
const readByPeople = (site: Site): Page[] => pagesAndFrames(site).filter((page) => !isTombstone(page));

/** Files for machines, and Word and Excel files. */
const isForMachines = (file: string): boolean =>
  /\.(?:xml|json|ics|csv|txt|docx|xlsx)$/.test(file) && !/^(?:pagefind|admin|huong-dan)\//.test(file);

const bannerOf = ({ document }: Page): string =>
  findAll(document, 'aside')
    .filter((aside) => attributeOf(aside, 'aria-label') === 'Trang lưu trữ')
    .map(textOf)
    .join(' ');

test('every page says in one sentence that it is an archive, and who answers', () => {
  const sentence = `Trang lưu trữ: từ ngày 1/7/2025, thị xã Ninh Hòa và các cơ quan của thị xã không còn; câu hỏi về trang này nay do ${answering} trả lời.`;
  expectNone(problemsOf(archived, (page) => (bannerOf(page) === sentence ? [] : [bannerOf(page) || 'no banner'])));
});

test('no sentence of a page or a frame has a former body act today', () => {
  expectNone(problemsOf(archived, actsOn, readByPeople(archived)));
  expectNone(archived.fragments().flatMap((page) => actsOn(page).map((said) => `${page.path}: ${said}`)));
});

test('nor does a feed, a calendar, the data or a booklet', async () => {
  const files = contentsOf(archived.dir).filter(({ file }) => isForMachines(file));
  expect(files.length).toBeGreaterThan(60);
  const unfolded = (bytes: Buffer) => bytes.toString('utf8').replace(/\r?\n /g, '');
  expectNone(files.flatMap(({ file, bytes }) => actsIn(unfolded(bytes)).map((said) => `${file}: ${said}`)));
  const booklets = contentsOf(archived.dir).filter(({ file }) => /^tai-lieu\/.*\.pdf$/.test(file));
  expect(booklets.length).toBeGreaterThan(0);
  for (const { file, bytes } of booklets)
    expectNone(actsIn((await readPdf(bytes)).text.replace(/\s+/g, ' ')).map((said) => `${file}: ${said}`));
});

test('prose says what was, at the same address, and its other text stands nowhere', () => {
  const pageAt = (file: string) => archived.pages().find((page) => page.file === file);
  expect(textOf(pageAt('gioi-thieu/index.html')?.document ?? expect.fail())).toContain('Giới thiệu trang lưu trữ này');
  expect(textOf(pageAt('lien-he/index.html')?.document ?? expect.fail())).toContain('nay trả lời về trang lưu trữ');
  const isNamed = ({ file, bytes }: { file: string; bytes: Buffer }) =>
    file.includes('-luu-tru') || (isForMachines(file) && bytes.includes('-luu-tru'));
  expectNone(
    contentsOf(archived.dir)
      .filter(isNamed)
      .map(({ file }) => file),
  );
});

test('a working site has no banner, none of that prose, and names the offices of its entries', async () => {
  const site = await buildFixture();
  expectNone(problemsOf(site, (page) => (bannerOf(page) === '' ? [] : ['has a banner'])));
  const pages = site.pages().filter((page) => !isTombstone(page));
  const texts = pages.map(({ document }) => textOf(document));
  expect(texts.filter((text) => text.includes('Cơ quan phụ trách theo kế hoạch:')).length).toBe(texts.length);
  expect(texts.filter((text) => /lưu trữ|theo kế hoạch; nay|Đã chủ trì|Kế hoạch giao:/.test(text))).toEqual([]);
  // The patterns do find such words on a site that is no archive.
  const found = new Set([
    ...pages.flatMap(actsOn),
    ...contentsOf(site.dir)
      .filter(({ file }) => isForMachines(file))
      .flatMap(({ bytes }) => actsIn(bytes.toString('utf8'))),
  ]);
  for (const said of ['Chủ trì', 'Hẹn qua', 'Nơi tiếp nhận', 'Việc của', 'ORGANIZER', '"via"', '"publisher"'])
    expect([...found].filter((text) => text.toLowerCase().includes(said.toLowerCase())).length, said).toBeGreaterThan(
      0,
    );
});

/**
 * The archive state is off unless the settings turn it on. Then every page says who answers questions, and no former
 * body is named as acting.
 */
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findAll, attributeOf, textOf } from '../support/dom.ts';
import { buildSite } from '../support/site.ts';
import {
  buildFixture,
  expectNone,
  fixtureContent,
  isTombstone,
  origin,
  problemsOf,
  type Page,
  type Site,
} from '../support/sites.ts';

const answering = 'Phường Ninh Hòa';
let archived: Site;
beforeAll(async () => {
  const contentDir = join(process.env['TEST_FOLDER'] ?? '', 'archive-content');
  cpSync(fixtureContent, contentDir, { recursive: true });
  appendFileSync(join(contentDir, 'cai-dat.yaml'), 'archive:\n  since: 2025-07-01\n  answeredBy: phuong-ninh-hoa\n');
  archived = await buildSite({ name: 'archived', contentDir, env: { BUILD_DATE: '2025-12-01', SITE_URL: origin } });
});

const bannerOf = ({ document }: Page): string =>
  findAll(document, 'aside')
    .filter((aside) => attributeOf(aside, 'aria-label') === 'Trang lưu trữ')
    .map(textOf)
    .join(' ');
/** Sentences that send a reader to a body of the town, or say that it is in charge. */
const asActing =
  /Cơ quan phụ trách theo kế hoạch:|(?:Hẹn qua|hẹn trước qua|đơn vị gửi|Nơi tiếp nhận) (?:Hội|Phòng|UBND|Công an|Ban |Đoàn)/;
const readByPeople = (site: Site): Page[] => site.pages().filter((page) => !isTombstone(page));

test('every page says in one sentence that it is an archive, and who answers', () => {
  const sentence = `Trang lưu trữ: từ ngày 1/7/2025, thị xã Ninh Hòa và các cơ quan của thị xã không còn; câu hỏi về trang này nay do ${answering} trả lời.`;
  expectNone(problemsOf(archived, (page) => (bannerOf(page) === sentence ? [] : [bannerOf(page) || 'no banner'])));
});

test('no sentence of the interface has a former body act today', () => {
  const told = (page: Page) => asActing.exec(textOf(page.document)) ?? [];
  expectNone(problemsOf(archived, told, readByPeople(archived)));
});

test('a working site has no banner, and names the offices of its entries', async () => {
  const site = await buildFixture();
  expectNone(problemsOf(site, (page) => (bannerOf(page) === '' ? [] : ['has a banner'])));
  const texts = readByPeople(site).map(({ document }) => textOf(document));
  expect(texts.filter((text) => text.includes('Cơ quan phụ trách theo kế hoạch:')).length).toBe(texts.length);
  expect(texts.some((text) => asActing.test(text.replaceAll('Cơ quan phụ trách theo kế hoạch:', '')))).toBe(true);
});

import { expect, test } from 'vitest';
import { toBarBlocks, toNewsBlocks } from '../../../src/outputs/year-news.ts';
import { toBars } from '../../../src/outputs/word-bars.ts';
import { toHtml } from '../../../src/outputs/html.ts';
import { toYearBlocks } from '../../../src/outputs/year-report.ts';
import { yearReportOf } from '../../../src/queries/year-report.ts';
import { document, exemplar, movement, storeOf, story, unit } from '../../support/store-builder.ts';

const recognised = (id: string, data = {}) => exemplar(id, { recognitions: [], followUps: [], ...data });
const store = storeOf({
  exemplars: [
    recognised('copy', { recognisedOn: '2024-05-01', publishedOn: '2024-06-01', replicatedFrom: 'origin' }),
    recognised('origin', { recognisedOn: '2023-05-01', publishedOn: '2023-06-01' }),
    recognised('orphan', { recognisedOn: '2025-05-01', publishedOn: '2025-06-01', replicatedFrom: 'withdrawn' }),
    recognised('fiction', { recognisedOn: '2024-05-01', publishedOn: '2024-06-01', sample: true }),
  ],
  stories: [story('told', { publishedOn: '2024-06-02', sample: false })],
  movements: [movement('nong-thon-moi', { plan: 'ke-hoach' }), movement('other', { order: 2, plan: 'ke-hoach' })],
  units: [unit('xa-a', { name: 'Xã A', validTo: '2025-06-30' })],
  documents: [
    document('decision', { kind: 'quyet-dinh-khen-thuong', number: '12/QĐ', date: '2024-08-15', title: 'Khen 2024' }),
    document('sample', { kind: 'quyet-dinh-khen-thuong', date: '2024-08-16', sample: true }),
    document('earlier', { kind: 'quyet-dinh-khen-thuong', date: '2023-08-15' }),
  ],
  settings: { plan: 'ke-hoach', planPeriod: { from: 2021, to: 2025 }, siteName: 'Trang' } as never,
});
const report = yearReportOf(store, 2024);
const context = { store, addresses: { of: ({ id }: { id: string }) => `/${id}/` } } as never;

test('the report tells what was new, what spread, and what was decided; fiction is left out', () => {
  expect(toHtml(toNewsBlocks(report, context))).toMatchInlineSnapshot(`
    "<h2>Điển hình mới</h2>
    <ul>
    <li><a href="/copy/">copy</a>, Xã A (thị xã Ninh Hòa cũ)</li>
    </ul>
    <h2>Đã lan tới nơi khác</h2>
    <ul>
    <li><a href="/copy/">copy</a>, làm theo <a href="/origin/">origin</a></li>
    </ul>
    <h2>Quyết định khen thưởng</h2>
    <ul>
    <li>Số 12/QĐ, ngày 15/8/2024, Khen 2024</li>
    </ul>
    "
  `);
});

test('the bars of months and of movements come from the same counts, in the order of the plan', () => {
  const more = [1, 2, 3, 4].map((number) =>
    recognised(`more-${number}`, { recognisedOn: '2024-05-01', publishedOn: '2024-07-01', movement: 'other' }),
  );
  const fuller = yearReportOf({ ...store, exemplars: [...store.exemplars, ...more] }, 2024);
  const [, months, movements] = toBarBlocks(fuller);
  expect(months).toMatchObject({ kind: 'bars', columns: ['Tháng', 'Số bài'] });
  expect(fuller.months).toEqual([0, 0, 0, 0, 0, 2, 4, 0, 0, 0, 0, 0]);
  expect(movements).toMatchObject({
    rows: [
      ['nong-thon-moi', 1],
      ['other', 4],
    ],
  });
  expect(fuller.recognised.collectives + fuller.recognised.individuals).toBe(5);
});

test('a handful of entries needs no bars', () => {
  expect(report.months).toEqual([0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0]);
  expect(toBarBlocks(report)).toEqual([]);
});

test('as many are counted as replicated as the report names', () => {
  const { recognised: counted, spread } = yearReportOf(store, 2025);
  expect(counted.replicated).toBe(spread.length);
  expect(spread).toEqual([]);
  expect(report.recognised.replicated).toBe(report.spread.length);
  expect(report.spread).toHaveLength(1);
});

test('a year of samples is told in a sentence, not in zeros', () => {
  const samples = [recognised('fiction', { recognisedOn: '2022-05-01', publishedOn: '2022-06-01', sample: true })];
  const preview = { ...store, exemplars: samples, stories: [], documents: [] };
  const blocks = toYearBlocks(yearReportOf(preview, 2022), context);
  expect(toHtml(blocks)).toMatchInlineSnapshot(`
    "<p>Không có bài nào của năm 2022 được đăng trên Trang, nên không có số liệu để báo cáo. 1 bài minh họa của bản xem thử không được tính.</p>
    "
  `);
});

test('nothing is drawn of a year without entries', () => {
  expect(toBarBlocks(yearReportOf(store, 2022))).toEqual([]);
});

test('bars in Word are as long as their share, and never vanish', () => {
  expect(
    toBars([
      ['a', 100],
      ['b', 50],
      ['c', 1],
      ['d', 0],
    ]),
  ).toEqual([
    ['a', `${'█'.repeat(24)} 100`],
    ['b', `${'█'.repeat(12)} 50`],
    ['c', '█ 1'],
    ['d', '0'],
  ]);
});

import { expect, test } from 'vitest';
import { parseFields, toContent } from '../../../src/domain/check.ts';
import type { Entry } from '../../../src/domain/collections.ts';
import { dueUntilCutOff, lookAfter, notShown, toReport, unseenPart } from '../../../src/domain/editors-report.ts';
import { photo, referenceData, source, today } from '../../support/builders.ts';

type Change = Readonly<Record<string, unknown>>;
const settings = { cutOffDay: 20, plan: 'ke-hoach-2021-2025' };

/** The parts by title, each with the id and the note of its items. */
function told(changes: readonly [id: string, change: Change][], events: Change[] = []) {
  const sources = [
    ...referenceData,
    ...changes.map(([id, change]) => source('exemplars', id, { photos: [photo], ...change })),
    ...events.map((change) => source('events', 'tham-quan', change)),
  ];
  const { entries } = toContent(sources.map(parseFields));
  const parts = toReport({ entries: entries.map(({ entry }) => entry) as Entry[], settings, today });
  return Object.fromEntries(parts.map(({ title, items }) => [title, items.map(({ id, note }) => `${id}: ${note}`)]));
}

test('each thing to look after is told once, with what there is to know', () => {
  const found = told([
    ['2024-seen', { recognisedOn: '2022-12-10', followUps: [{ date: '2025-11-01', status: 'dang-phat-huy' }] }],
    ['2022-unseen', { recognisedOn: '2022-12-10' }],
    ['2025-bare', { recognisedOn: '2025-01-10', publishedOn: '2025-01-20', photos: [] }],
    [
      '2024-revoked',
      {
        recognitions: [{ title: 'giay-khen', year: 2023, conferredBy: 'UBND xã', revoked: { date: '2024-05-20' } }],
        followUps: [{ date: '2025-06-01', status: 'dang-phat-huy' }],
      },
    ],
    ['2021-sample', { recognisedOn: '2021-12-10', photos: [], sample: true }],
  ]);
  expect(found).toEqual({
    'Hơn một năm chưa xem lại': ['2022-unseen: 1087 ngày, từ 10/12/2022'],
    'Chưa có ảnh': ['2025-bare: chưa có ảnh nào'],
    'Khen thưởng đã bị hủy': ['2024-revoked: UBND xã, năm 2023; hủy ngày 20/5/2024'],
    'Chưa đủ mức ít nhất của kế hoạch': ['nong-thon-moi: tập thể 4 / ít nhất 10, cá nhân 0 / ít nhất 10'],
  });
});

test('what is due before the 20th, and what waits', () => {
  const found = told(
    [
      ['2024-year-ago', { recognisedOn: '2024-12-12' }],
      ['2025-next-month', { recognisedOn: '2025-01-15', publishedOn: '2026-01-05' }],
    ],
    [{ start: '2025-12-13T14:00+07:00', registration: { via: 'phong-noi-vu', until: '2025-12-08' } }],
  );
  expect(found).toMatchObject({
    'Việc đến hạn trước hết ngày 20/12/2025': [
      'tham-quan: 8/12/2025: hết hạn đăng ký',
      '2024-year-ago: 13/12/2025: tròn một năm chưa xem lại',
      'tham-quan: 13/12/2025: bắt đầu',
    ],
    'Bài đang chờ': ['2025-next-month: đợi đến ngày đăng 5/1/2026'],
  });
});

test('nothing to do leaves nothing to read', () => {
  expect(toReport({ entries: [], settings, today })).toEqual([]);
  expect(lookAfter({ entries: [], settings, today })).toEqual([]);
});

test('a browser asks the same of what it knows, and a field that is not valid is passed over', () => {
  const known = [
    source('exemplars', '2022-unseen', { recognisedOn: '2022-12-10', title: 'x' }),
    source('exemplars', '2024-year-ago', { recognisedOn: '2024-12-12' }),
    source('exemplars', '2020-no-day', { recognisedOn: 'hôm qua' }),
    source('stories', 'thuc-dem', {}),
  ].map((entry) => parseFields(entry).entry);
  expect(unseenPart(known, today).items).toEqual([
    { collection: 'exemplars', id: '2022-unseen', title: '2022-unseen', note: '1087 ngày, từ 10/12/2022' },
  ]);
  expect(dueUntilCutOff(known, { cutOffDay: 20, today }).items.map(({ id }) => id)).toEqual(['2024-year-ago']);
});

test('what a release does not show is told by its title, or by its id if the build does not know it', () => {
  const sources = [
    source('exemplars', '2024-known', { title: 'Một bài đã biết' }),
    source('documents', '97-qd', { title: 'Quyết định 97' }),
  ];
  const known = sources.map((one) => parseFields(one).entry);
  const held = ['/dien-hinh/2024-known/', '/van-ban/97-qd/', '/nguoi-tot-viec-tot/khac/'];
  const pages = { held, lost: ['/su-kien/mat/'] };
  expect(
    notShown(pages, known).map(({ items }) => items.map(({ collection, id, title }) => [collection, id, title])),
  ).toEqual([
    [
      ['exemplars', '2024-known', 'Một bài đã biết'],
      ['documents', '97-qd', 'Quyết định 97'],
      ['stories', 'khac', 'khac'],
    ],
    [['events', 'mat', 'mat']],
  ]);
  expect(notShown({ held: [], lost: [] }, known)).toEqual([]);
  const lost = ['/dien-hinh/2024-known/', '/su-kien/mat/'];
  const titles = notShown({ held: [], lost }, known).map(({ title, items }) => [title, items.map(({ id }) => id)]);
  expect(titles).toEqual([
    ['Đã lên trang mà nay không hiện', ['2024-known']],
    ['Không còn trong kho mà chưa ghi là đã gỡ hay đã chuyển', ['mat']],
  ]);
});

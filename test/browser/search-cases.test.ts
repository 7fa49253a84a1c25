/**
 * Vietnamese queries that Pagefind alone does not answer, on the search page, with an index of texts made for this
 * test.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIndex, type SearchSource } from '../../src/search/build/build-index.ts';
import { expectNone } from '../support/sites.ts';
import { ask } from './search-questions.ts';
import { openGallery, type Gallery, type Visit } from '../support/visit.ts';

const [model, firm, peace, garden, day, reading] = [
  'Điển hình ở cánh đồng muối',
  'Công ty trả lương đúng hẹn',
  'Khúc ca hòa bình',
  'Vườn hoa sau trường',
  'Bữa cơm ngày thương binh',
  'Bác sĩ đọc sách',
] as const;
const texts: Readonly<Record<string, string>> = {
  [model]: 'Học sinh giữ kỷ luật tốt, tính tình hòa thuận.',
  [firm]: 'Công ty ở phường này giữ lời hứa với thợ.',
  [peace]: 'Bài hát về hòa bình, hát ngày 28/8.',
  [garden]: 'Hoa nở bên bình nước cũ. Khu hoang nay thành vườn, tốt kỷ cương.',
  [day]: 'Bữa cơm 27/7 có 4 mâm, nấu từ 28 cân gạo.',
  // Some editors on a Mac type decomposed letters (NFD).
  [reading]: 'Phong trào “tự học” bằng kỹ thuật mới, làm từ thiện và học tập.'.normalize('NFD'),
};
const sources = Object.entries(texts).map(([title, text], number): SearchSource => ({
  title,
  text,
  path: `/bai/${number}/`,
  facts: { muc: ['viec-tot'] },
}));

let gallery: Gallery;
let visit: Visit;
beforeAll(async () => {
  const context = {
    places: [],
    synonyms: [
      ['TNXP', 'Thương binh'],
      ['học tập', 'trả lương'],
    ],
    labelOf: (_facet: string, value: string) => value,
  };
  const files = new Map((await buildIndex(sources, context)).files.map(({ path, content }) => [path, content]));
  gallery = await openGallery();
  visit = await gallery.visit();
  await visit.page.context().route('**/pagefind/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/pagefind\//, '');
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ body: Buffer.from(files.get(path) ?? ''), contentType });
  });
});
afterAll(async () => {
  await visit.close();
  await gallery.close();
});

const titlesFor = async (query: string): Promise<string[]> => {
  await ask(gallery, visit.page, query);
  return visit.page.locator('[data-results] h2').allInnerTexts();
};

describe.each<[string, [query: string, titles: string[]][]]>([
  [
    'đ is d, though no decomposition says so',
    [
      ['dien hinh', [model]],
      ['Điển hình', [model]],
      ['DIEN HINH', [model]],
      ['canh dong muoi', [model]],
    ],
  ],
  [
    'every school of spelling is one',
    [
      ['kỷ luật', [model]],
      ['kỉ luật', [model]],
      ['ki luat', [model]],
      ['công ti', [firm]],
      ['bác sỹ', [reading]],
      ['hoà bình', [peace]],
      ['hoà thuận', [model]],
    ],
  ],
  [
    'a slip of the finger is mended',
    [
      ['hco sinh', [model]],
      ['điẻn hình', [model]],
      ['dein hinh', [model]],
      ['vươn hoa sau trường', [garden]],
    ],
  ],
  [
    'keys of an input method that was off are read',
    [
      ['ddieenr hinhf', [model]],
      ['d9ie6n3 hinh2', [model]],
      ['coong ty', [firm]],
    ],
  ],
  [
    'words of one name stand side by side',
    [
      ['hòa bình', [peace]],
      ['hoa binh', [peace]],
      ['kỷ luật tốt', [model]],
    ],
  ],
  [
    'a whole word is no beginning of another',
    [
      ['hoa nở', [garden]],
      ['hoan', [garden]],
      ['tu', [reading, day]],
    ],
  ],
  [
    'quotation marks hold around the whole and around a part',
    [
      ['"hòa bình"', [peace]],
      ['“kỷ luật tốt”', [model]],
      ['"kỷ luật" tốt', [model]],
      ['tốt “kỷ cương”', [garden]],
    ],
  ],
  [
    'text whose marks stand apart keeps them',
    [
      ['kỹ thuật', [reading]],
      ['Kỹ thuật'.normalize('NFD'), [reading]],
      ['từ thiện', [reading]],
    ],
  ],
  [
    'the parts of a date are words',
    [
      ['27/7', [day]],
      ['28/8', [peace]],
    ],
  ],
  [
    'curly quotation marks are no letters',
    [
      ['tự học', [reading]],
      ['“tự học”', [reading]],
      ['tu hoc', [reading]],
    ],
  ],
  [
    'a part of the words is enough, and words of one meaning are one',
    [
      ['điển hình ở cánh đồng muối nào', [model]],
      ['bữa cơm ngày TNXP', [day]],
    ],
  ],
  [
    'two words as typed come before a synonym in a title',
    [
      ['học tập', [reading, firm]],
      ['trả lương', [firm, reading]],
    ],
  ],
])('%s', (_what, cases) => {
  test.each(cases)('“%s” finds %j', async (query, titles) => {
    expect(await titlesFor(query)).toEqual(titles);
  });
});

test('the marks that were typed are not said to have been changed', async () => {
  expect((await ask(gallery, visit.page, 'kỹ thuật')).notices).toBe('');
  expect((await ask(gallery, visit.page, 'hoà bình')).notices).toBe('');
});

test('the console stayed empty', () => {
  expectNone(visit.complaints);
});

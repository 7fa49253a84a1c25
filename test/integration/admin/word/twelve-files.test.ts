/** What is proposed for two sets of twelve invented files; `test/support/word` says how each was made. */
import { beforeAll, describe, expect, test } from 'vitest';
import { twelveFiles, type WordFile } from '../../../support/word/files.ts';
import { otherFiles } from '../../../support/word/other-files.ts';
import { factsOfContent, readWordFile, type ReadFile } from '../../../support/word/read.ts';

const site = factsOfContent();
type Files = readonly { file: WordFile; found: ReadFile }[];
const sets: Record<string, Files> = {};
let files: Files = [];

beforeAll(async () => {
  const read = (all: readonly WordFile[]) =>
    Promise.all(all.map(async (file) => ({ file, found: await readWordFile(file, site) })));
  files = await read(await twelveFiles());
  sets['the twelve'] = files;
  sets['twelve others'] = await read(await otherFiles());
});

const foundIn = (about: string): ReadFile => {
  const found = files.find(({ file }) => file.about === about)?.found;
  if (found === undefined) throw new Error(`no file ${about}`);
  return found;
};
const valueOf = ({ drafts }: ReadFile, field: string, draft = 0): unknown =>
  drafts[draft]?.proposals.find((proposal) => proposal.field === field)?.value;

test.each(['the twelve', 'twelve others'])('unit, movement, title and kind are right in at least ten of %s', (set) => {
  const all = sets[set] ?? [];
  const wrong = all.flatMap(({ file, found }) => {
    const told = file.expected.map(({ title, unit, movement, collection }, index) => ({
      title: title === '' ? '' : valueOf(found, 'title', index),
      unit: valueOf(found, 'unit', index),
      movement: valueOf(found, 'movement', index),
      collection: found.drafts[index]?.collection,
      isRight:
        (title === '' || valueOf(found, 'title', index) === title) &&
        valueOf(found, 'unit', index) === unit &&
        valueOf(found, 'movement', index) === movement &&
        found.drafts[index]?.collection === collection,
    }));
    const isRight = found.drafts.length === told.length && told.every((each) => each.isRight);
    return isRight ? [] : [{ name: file.name, told }];
  });
  expect(all).toHaveLength(12);
  expect(wrong.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(2);
});

test('every proposal names where it comes from', () => {
  for (const { file, found } of Object.values(sets).flat())
    for (const { proposals } of found.drafts)
      for (const { field, source } of proposals) expect(source, `${file.name}, ${field}`).not.toBe('');
});

test('a list becomes as many drafts as it has entries', () => {
  expect(foundIn('a monthly list in a table').drafts).toHaveLength(3);
  expect(foundIn('a monthly list in parts').drafts).toHaveLength(2);
});

test('the frame of the letter stays out of the body, the sections are the preset ones', () => {
  const body = foundIn('official layout in tables').drafts[0]?.body ?? '';
  expect(body.match(/^## .*/gm)).toEqual(['## Hoàn cảnh', '## Cách làm', '## Kết quả', '## Bài học']);
  for (const word of ['CỘNG HÒA', 'Nơi nhận', 'đã ký', 'BÁO CÁO', 'II.']) expect(body).not.toContain(word);
});

test('results have their number, unit and year, and what was before', () => {
  const results = foundIn('official layout in tables').drafts[0]?.proposals.filter(({ field }) => field === 'results');
  expect(results?.map(({ value }) => value)).toEqual([
    expect.objectContaining({ value: 2340, unit: 'kg', year: 2023, source: 'tu-bao-cao' }),
    expect.objectContaining({ value: 180, before: 35, unit: 'hộ', year: 2023 }),
  ]);
});

describe('tracked changes and comments', () => {
  test('what was inserted is kept, what was deleted and the comments are not', () => {
    const { drafts, read } = foundIn('tracked changes and comments');
    expect(drafts[0]?.body).toContain('Câu này thêm khi duyệt.');
    expect(drafts[0]?.body).not.toContain('Câu này đã xóa');
    expect(drafts[0]?.body).not.toContain('hỏi lại chị Bông');
    expect(read?.changes).toEqual({ comments: 1, insertions: 1, deletions: 1 });
  });
});

test.each([
  ['Google Docs, a text box', 'Một mẻ sấy đầy là một mẻ không ai phải lo mưa nữa.'],
  ['LibreOffice', 'Sổ trực treo ở quán nước đầu ngõ, ai cũng xem được.'],
])('the text box of %s is read', (about, text) => {
  const body = foundIn(about).drafts[0]?.body ?? '';
  expect(body.split(text)).toHaveLength(2);
});

test('text in a table that only places it is read in its order', () => {
  const body = foundIn('a table as layout').drafts[0]?.body ?? '';
  expect(body).not.toContain('|');
  expect(body.indexOf('Nhiều em học sinh lớp ba')).toBeLessThan(body.indexOf('Cuối năm học 2023'));
});

test.each([
  ['TCVN3', 'phông chữ cũ TCVN3 (.VnTime)', 'Tổ máy cày của những người lính cũ'],
  ['VNI', 'phông chữ cũ VNI', 'Tiếng kẻng lúc chín giờ đêm giữ yên xóm núi'],
])('%s is recognised and converted', (about, name, title) => {
  const found = foundIn(about);
  expect(found.text?.encoding).toBe(name);
  expect(valueOf(found, 'title')).toBe(title);
});

test('personal numbers are told and left out', () => {
  const found = foundIn('a form in a table');
  expect(found.text?.leftOut).toContain('0905 123 456');
  expect(JSON.stringify(found.drafts)).not.toContain('0905');
});

test('a photo comes with its caption and its credit, which leave the body', () => {
  const [draft] = foundIn('photos with captions').drafts;
  expect(draft?.photos).toEqual([
    { picture: 0, caption: 'Y sĩ đọc sổ hẹn cùng một bệnh nhân ngoài hiên', credit: 'Trạm Y tế' },
  ]);
  expect(draft?.body).not.toContain('ngoài hiên (Ảnh');
});

test('a scan has pictures and no letters', () => {
  const { text, read } = foundIn('a scanned picture only');
  expect(text?.letters).toBe(0);
  expect(read?.pictures).toHaveLength(1);
});

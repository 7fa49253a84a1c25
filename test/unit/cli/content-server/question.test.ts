import { describe, expect, test } from 'vitest';
import { entryKeyOf, readQuestion } from '../../../../src/cli/content-server/question.ts';

const save = {
  action: 'persistEntry',
  params: {
    branch: 'main',
    dataFiles: [{ slug: '2024-vuon', path: 'content/dien-hinh/2024-vuon/index.mdx', raw: 'Bài' }],
    assets: [{ path: 'content/dien-hinh/2024-vuon/anh-1.jpg', content: '', encoding: 'base64' }],
    options: { collectionName: 'exemplars', commitMessage: 'Thêm', useWorkflow: true, status: 'draft' },
  },
};
const saveOf = (params: object) => ({ ...save, params: { ...save.params, ...params } });
const get = (path: string) => ({ action: 'getEntry', params: { branch: 'main', path } });

describe('what the pages for editors may ask', () => {
  test('keeps all that decap-server needs', () => {
    expect(readQuestion(save)).toEqual(save);
  });

  test.each([
    'package.json',
    'content/../package.json',
    'content/dien-hinh/../../.git/config',
    '/etc/passwd',
    'content\\..\\package.json',
    'content/.git/hooks/x',
    'contents/x',
    'content//x',
    'content/x\u0000.mdx',
    '',
  ])('not the file “%s”', (path) => {
    expect(readQuestion(get(path))).toBe('Chỉ đọc và ghi được tệp trong thư mục content/.');
    const [file] = save.params.dataFiles;
    expect(readQuestion(saveOf({ dataFiles: [{ ...file, path }] }))).toBeTypeOf('string');
    expect(readQuestion(saveOf({ dataFiles: [{ ...file, newPath: path }] }))).toBeTypeOf('string');
    expect(readQuestion(saveOf({ assets: [{ path, content: '', encoding: 'base64' }] }))).toBeTypeOf('string');
  });

  test('not to write past the review', () => {
    const options = { ...save.params.options, useWorkflow: false };
    expect(readQuestion(saveOf({ options }))).toContain('phải qua bước duyệt');
  });

  test.each(['deleteFile', 'deleteFiles', 'persistMedia', 'eval', undefined])('not %s', (action) => {
    expect(readQuestion({ action, params: { branch: 'main' } })).toContain('không làm ở trang biên tập');
  });

  test.each(['../../main', 'a..b', '-D', 'a b', ''])('not the entry “%s”', (slug) => {
    const params = { branch: 'main', collection: 'exemplars', slug };
    expect(readQuestion({ action: 'deleteUnpublishedEntry', params })).toContain('không hợp lệ');
  });

  test('names the entry it is about', () => {
    const asked = readQuestion({ action: 'unpublishedEntry', params: { branch: 'main', id: 'exemplars/2024-vuon' } });
    const saved = readQuestion(save);
    expect([asked, saved].map((question) => (typeof question === 'string' ? question : entryKeyOf(question)))).toEqual([
      'exemplars/2024-vuon',
      'exemplars/2024-vuon',
    ]);
  });
});

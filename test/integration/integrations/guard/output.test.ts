import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkOutput } from '../../../../src/integrations/guard/check-output.ts';
import type { OutputFile } from '../../../../src/integrations/guard/output-file.ts';
import { unescapeText } from '../../../../src/integrations/guard/text-of.ts';

const trace = {
  source: 'content/dien-hinh/2025-kho-giong/index.mdx',
  kind: 'tiêu đề' as const,
  words: 'kho giống đầu mùa',
};
const options = {
  traces: [trace],
  originals: [],
  contacts: [],
  siteUrl: 'https://gallery.example',
  root: '/home/editor/site',
};

const file = (path: string, content: string | Buffer): OutputFile => ({ path, bytes: Buffer.from(content) });
const outcomeOf = (files: OutputFile[], originals: OutputFile[] = []): Promise<string> =>
  checkOutput(files, { ...options, originals }).then(
    () => 'nothing found',
    (error: unknown) => (error as Error).message,
  );

const photo = (exif: boolean): Promise<Buffer> => {
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: '#0b4a63' } });
  return (exif ? image.withExif({ IFD0: { Make: 'MayAnh' } }) : image).jpeg().toBuffer();
};
const packed = (json: unknown) => gzipSync(`pagefind_dcd${JSON.stringify(json)}`);

test('a clean build goes through', async () => {
  const files = [
    file('index.html', '<p>Chào <a href="/a/">a</a></p><img src="/_astro/anh.a1.jpeg" alt="Biển">'),
    file('_astro/anh.a1.jpeg', await photo(false)),
    file('pagefind/fragment/vi_1.pf_fragment', packed({ content: 'Chào' })),
  ];
  expect(await outcomeOf(files)).toBe('nothing found');
});

test.each([
  ['word/document.xml', '<w:p><w:t>Kho </w:t><w:t>giống</w:t><w:t xml:space="preserve"> đầu mùa</w:t></w:p>'],
  ['word/_rels/document.xml.rels', '<Relationship Target="https://gallery.example/kho giống đầu mùa/"/>'],
  ['xl/sharedStrings.xml', '<sst><si><t>Một việc</t></si><si><t>Kho giống đầu mùa</t></si><si><t>x</t></si></sst>'],
])('a file of Word or Excel is read too: %s', async (name, xml) => {
  const word = zipSync({ [name]: strToU8(xml) });
  expect(await outcomeOf([file('tong-hop/2025-05.docx', Buffer.from(word))])).toContain('lộ tiêu đề');
});

test('an Excel file is read too', async () => {
  const sheet = zipSync({
    'xl/sharedStrings.xml': strToU8('<sst><si><t>Mã</t></si><si><t>Kho giống đầu mùa</t></si></sst>'),
  });
  expect(await outcomeOf([file('tong-hop/2025-05.xlsx', Buffer.from(sheet))])).toContain('lộ tiêu đề');
});

test('everything that is found is reported at once', async () => {
  const original = await photo(true);
  const files = [
    file('_astro/anh-1.b2.jpg', original),
    file('data.json', '{"path":"/home/editor/site/content/dien-hinh/x/index.mdx"}'),
    file('index.html', '<p>Kho <b>giống</b> đầu mùa</p>'),
    file('pagefind/fragment/vi_1.pf_fragment', packed({ content: 'Kho giống đầu mùa, gọi 0912 345 678' })),
    file('style.css', `a{}${' '.repeat(200_000)}`),
  ];
  expect(await outcomeOf(files, [file('dien-hinh/x/anh-1.jpg', original)])).toMatchInlineSnapshot(`
    "Dừng xuất bản: 10 điều không được phép ra ngoài.
      data.json: có tên tệp nguồn “index.mdx”.
      data.json: có tên tệp nguồn “content/dien-hinh”.
      data.json: có đường dẫn thư mục trên máy dựng trang.
      index.html: lộ tiêu đề của bài không được hiện (content/dien-hinh/2025-kho-giong/index.mdx).
      pagefind/fragment/vi_1.pf_fragment: lộ tiêu đề của bài không được hiện (content/dien-hinh/2025-kho-giong/index.mdx).
      pagefind/fragment/vi_1.pf_fragment: có số điện thoại “0912 345 678” không phải liên hệ của cơ quan (mục content). Không thấy chữ này trong content/: hãy xem mã của trang viết ra tệp này.
      style.css: nặng 196 kB, nhiều nhất 120 kB.
      _astro/anh-1.b2.jpg: ảnh còn thông tin của máy chụp (exif). Hãy để ảnh qua bước nén ảnh của trang.
      _astro/anh-1.b2.jpg: là ảnh gốc dien-hinh/x/anh-1.jpg, chưa qua bước nén ảnh.
      _astro/anh-1.b2.jpg: không trang nào dùng ảnh này."
  `);
});

test.each([
  ['bia/dien-hinh/2023-a.svg', 'nothing found'],
  ['bia/chan-troi.svg', 'nothing found'],
  ['bia/ve-tay/anh/a.svg', 'không trang nào dùng ảnh này'],
  ['anh.svg', 'không trang nào dùng ảnh này'],
])('a drawing may stay at its old address unused, others may not: %s', async (path, message) => {
  expect(await outcomeOf([file(path, '<svg xmlns="http://www.w3.org/2000/svg"/>')])).toContain(message);
});

test('what stands on every page is told of three of them', async () => {
  const pages = Array.from({ length: 40 }, (_, number) => file(`${number}/index.html`, '<p>Gọi 0912 345 678</p>'));
  const lines = (await outcomeOf(pages)).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toContain('40 điều');
  expect(lines[4]).toMatch(/^ {2}và 37 tệp khác: có số điện thoại “0912 345 678”/);
});

test('a picture is called by the photo and the entry that it was made of', async () => {
  const heavy = Buffer.concat([await photo(false), Buffer.alloc(900 * 1024)]);
  const photosBehind = (path: string) =>
    path.startsWith('_astro/anh-2.') ? [{ entry: 'content/su-kien/hoi-xuan/index.mdx', src: './anh-2.png' }] : [];
  const files = [
    file('index.html', '<img src="/_astro/anh-2.c3_x.jpeg" alt="Biển"><a href="/_astro/anh-2.c3_y.jpeg">Tải</a>'),
    file('_astro/anh-2.c3_x.jpeg', heavy),
    file('_astro/anh-2.c3_y.jpeg', heavy),
  ];
  await expect(checkOutput(files, { ...options, photosBehind })).rejects.toThrow(
    'Dừng xuất bản: 1 điều không được phép ra ngoài.\n  content/su-kien/hoi-xuan/index.mdx, ảnh ./anh-2.png: nặng 901 kB, nhiều nhất 800 kB.',
  );
});

test('the handbook may name the files of editors', async () => {
  expect(await outcomeOf([file('huong-dan/index.html', '<code>content/dien-hinh/ten-bai/index.mdx</code>')])).toBe(
    'nothing found',
  );
});

test('letters that HTML, JSON and scripts write otherwise are read', () => {
  expect(unescapeText('&#1114112; &#x110000; &#x10ffff;')).toBe('&#1114112; &#x110000; \u{10ffff}');
  expect(unescapeText('Bản &quot;G&#7889;c&quot; &#x1ED1; \\u1ed1 \\"x\\"')).toBe('Bản "Gốc" ố ố "x"');
});

test('what was kept is searched for what has become hidden since, however its words are marked up', async () => {
  const traces = [
    { source: 'content/viec-tot/a/index.mdx', kind: 'tên người, tập thể', words: 'nguyễn văn bình' },
  ] as const;
  const foundIn = (path: string, text: string): Promise<string> =>
    checkOutput([], {
      ...options,
      originals: [],
      kept: { images: [], named: new Map(), again: { files: [file(path, text)], traces } },
    }).then(
      () => 'nothing found',
      (error: unknown) => (error as Error).message,
    );
  for (const text of [
    '<p>Ông Nguyễn Văn Bình kể</p>',
    '<p>Nguyễn <b>Văn</b>&nbsp;Bình</p>',
    '<dt>Nguyễn Văn</dt><dd>Bình</dd>',
    '<p>Nguy<b>ễn</b> Văn Bình</p>',
    '<img alt="Nguyễn Văn Bình">',
    '{"name":"Nguy\\u1ec5n V\\u0103n B\\u00ecnh"}',
  ])
    expect(await foundIn('a/index.html', text), text).toContain('lộ tên người, tập thể');
  expect(await foundIn('a/index.html', '<p>Nguyễn Văn Bìnhh</p>')).toBe('nothing found');
});

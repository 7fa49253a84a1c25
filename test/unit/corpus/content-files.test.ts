/** Nothing in `content/` is passed over in silence, but for what programs leave behind. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/corpus.ts';
import { formatReports } from '../../../src/corpus/report.ts';
import { today, validContent } from './laid-corpus.ts';

/** What is told of the files of a folder; titles that look like markup, of which the valid content has some, are told too. */
async function toldOf(contentDir: string): Promise<string[]> {
  const { reports } = await loadCorpus({ root: contentDir, contentDir, today });
  return reports.map((report) => formatReports([report], 0).text.split('\n').slice(0, -2).join('\n'));
}

/** What is told when `change` has been made to the valid content, and was not before. */
async function toldAfter(change: (contentDir: string) => void): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const contentDir = join(folder, 'content');
  try {
    cpSync(validContent, contentDir, { recursive: true });
    change(contentDir);
    const before = await toldBefore;
    return (await toldOf(contentDir)).filter((text) => !before.includes(text));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const toldBefore = toldOf(validContent);

const write = (path: string, text = 'chữ\n') => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
const laid = (...names: string[]) =>
  toldAfter((contentDir) => {
    for (const name of names) write(join(contentDir, name));
  });

test('the valid content itself has no file to name', async () => {
  expect((await toldBefore).filter((text) => text.includes('T1'))).toEqual([]);
});

test('another spelling of what is read is named, with the right one', async () => {
  const files = {
    'cai-dat.yml': 'cai-dat.yaml',
    'Cài đặt.yaml': 'cai-dat.yaml',
    'cai_dat (2).yaml': 'cai-dat.yaml',
    'tukhoa.yaml': 'tu-khoa.yaml',
    'tu-khoa.yaml.txt': 'tu-khoa.yaml',
  };
  const folders = { 'Dien-hinh': 'dien-hinh', 'việc tốt': 'viec-tot', van_ban: 'van-ban' };
  const told = await laid(...Object.keys(files), ...Object.keys(folders).map((name) => `${name}/x/index.mdx`));
  const sentence =
    (kind: string) =>
    ([name, expected]: [string, string]) =>
      `${name}\n  Lỗi T1 – ${kind} này không được đọc. Có phải “${expected}” không? Hãy đổi lại đúng tên ấy, hoặc xóa nếu là bản thừa.`;
  const expected = [...Object.entries(files).map(sentence('Tệp')), ...Object.entries(folders).map(sentence('Thư mục'))];
  expect(told.sort()).toEqual(expected.sort());
});

test('a list of withdrawn paths under another name would leave them on the site', async () => {
  const names = ['da-go.yml', 'đã gỡ.yaml', 'Da-Go.yaml', 'da-go - Copy.yaml', '.da-go.yaml', 'da-goo.yaml'];
  const told = await laid(...names);
  expect(told.map((text) => text.split('\n')[0]).sort()).toEqual(names.sort());
  for (const text of told)
    expect(text).toMatch(/Có phải “da-go\.yaml” không\?.*những đường dẫn trong đó không được gỡ\.$/);
});

test('what is no part of the content is named', async () => {
  const names = ['README.md', 'danh-sach.xlsx', 'don-vi.zip', '.env', 'bai-cu'];
  const told = await laid(...names.slice(0, -1), 'bai-cu/2019.mdx');
  expect(told.map((text) => text.split('\n')[0]).sort()).toEqual(names.sort());
  for (const text of told) expect(text).toMatch(/Lỗi T1 – (?:Tệp|Thư mục) này không được đọc, và không có gì trong đó/);
});

test('what programs leave behind is passed over, wherever it lies', async () => {
  const names = [
    'Thumbs.db',
    '.DS_Store',
    'desktop.ini',
    '~$bai-gui.docx',
    '.~lock.a.odt#',
    'index.mdx~',
    '.index.mdx.swp',
  ];
  const more = ['cai-dat.yaml.bak', '._anh-1.jpg', '.gitkeep', 'a.tmp', '#index.mdx#', 'b.orig'];
  const folders = ['.', 'dien-hinh', 'dien-hinh/2022-lan-coi-dat-coc-o-cho', 'don-vi', 'van-ban', 'trang'];
  expect(await laid(...folders.flatMap((folder) => [...names, ...more].map((name) => join(folder, name))))).toEqual([]);
});

test('empty folders are passed over, also those that hold only what programs leave', async () => {
  const told = await toldAfter((contentDir) => {
    for (const path of ['trong', 'dien-hinh/2024-trong', 'viec-tot/a/b/c', 'don-vi/cu'])
      mkdirSync(join(contentDir, path), { recursive: true });
    write(join(contentDir, 'dien-hinh/2024-trong/.DS_Store'));
  });
  expect(told).toEqual([]);
});

describe('beside an entry', () => {
  const entry = 'dien-hinh/2022-lan-coi-dat-coc-o-cho';

  test('what it does not use is told, and stops nothing', async () => {
    const sentences = {
      'anh-9.jpg': 'Bài chưa dùng ảnh này',
      'Anh-chup.PNG': 'Bài chưa dùng ảnh này',
      'bao-cao.docx': 'Tệp này không thuộc bài và không được đọc',
      'index (1).mdx': 'Tệp này không thuộc bài và không được đọc',
      'phieu-dong-y.pdf': 'Tệp này không thuộc bài và không được đọc',
      anh: 'Thư mục con này không được đọc',
    };
    const names = Object.keys(sentences).map((name) => (name === 'anh' ? 'anh/anh-1.jpg' : name));
    const told = await laid(...names.map((name) => join(entry, name)));
    expect(told.map((text) => text.split(/[.,](?= )/)[0]).sort()).toEqual(
      Object.entries(sentences)
        .map(([name, sentence]) => `${join(entry, name)}\n  Xem lại T1 – ${sentence}`)
        .sort(),
    );
  });

  test('another spelling of index.mdx is named', async () => {
    const names = ['index.md', 'Index.MDX', 'index.mdx.txt', 'índex.mdx'];
    const told = await laid(...names.map((name, index) => `dien-hinh/2024-bai-${index}/${name}`));
    expect(told.map((text) => /Có phải “(.*)” là bài không/.exec(text)?.[1])).toEqual(names);
  });
});

test('a PDF stands only beside documents', async () => {
  const told = await laid('don-vi/quyet-dinh.pdf', 'trang/anh.pdf', 'phong-trao/a.pdf');
  expect(told).toHaveLength(3);
  for (const text of told) expect(text).toContain('không đúng chỗ');
});

test('a PDF that no document names is told', async () => {
  expect(await laid('van-ban/thua.pdf')).toEqual([
    'van-ban/thua.pdf\n  Xem lại T1 – Chưa văn bản nào dùng tệp này. Hãy ghi tên tệp vào văn bản, hoặc xóa tệp.',
  ]);
});

test('links are told and never followed', async () => {
  const told = await toldAfter((contentDir) => {
    symlinkSync(tmpdir(), join(contentDir, 'dien-hinh/2024-noi-khac'));
    symlinkSync('/etc/hosts', join(contentDir, 'viec-tot/so-tay-giu-dau-cau/anh-9.jpg'));
    symlinkSync('khong-co', join(contentDir, 'ghi-chu'));
  });
  expect(told.map((text) => text.split('\n')[0])).toEqual([
    'dien-hinh/2024-noi-khac',
    'ghi-chu',
    'viec-tot/so-tay-giu-dau-cau/anh-9.jpg',
  ]);
  for (const text of told) expect(text).toContain('Lỗi T1 – Đây là liên kết');
});

test('an exact copy of an entry is told, whatever its line ends', async () => {
  const told = await toldAfter((contentDir) => {
    const copy = join(contentDir, 'viec-tot/tu-sach-nho-o-ben-xe-2');
    cpSync(join(contentDir, 'viec-tot/tu-sach-nho-o-ben-xe'), copy, { recursive: true });
    cpSync(join(contentDir, 'don-vi/xa-ninh-ich.yaml'), join(contentDir, 'don-vi/xa-ninh-ich-moi.yaml'));
  });
  expect(told).toEqual([
    'don-vi/xa-ninh-ich.yaml\n  Xem lại T1 – Giống hệt don-vi/xa-ninh-ich-moi.yaml, nên trên trang sẽ có hai lần. Hãy xóa một bản, hoặc sửa bản này.',
    'viec-tot/tu-sach-nho-o-ben-xe-2/index.mdx\n  Xem lại T1 – Giống hệt viec-tot/tu-sach-nho-o-ben-xe/index.mdx, nên trên trang sẽ có hai lần. Hãy xóa một bản, hoặc sửa bản này.',
  ]);
});

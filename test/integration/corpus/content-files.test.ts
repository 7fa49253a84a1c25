/** Every file in `content/` that nothing reads is reported, except what programs leave behind. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/corpus.ts';
import { formatReports } from '../../../src/corpus/report.ts';
import { today, withCases } from '../../support/laid-corpus.ts';

/** Returns the printed reports by file. The valid content has some too, about titles that look like markup. */
async function toldOf(contentDir: string): Promise<Map<string, string>> {
  const { reports } = await loadCorpus({ root: contentDir, contentDir, today });
  return new Map(
    reports.map((report) => [report.file, formatReports([report], 0).text.split('\n').slice(1, -2).join('\n')]),
  );
}

let toldBefore: Map<string, string>;
beforeAll(async () => {
  toldBefore = await withCases([], (folder) => toldOf(join(folder, 'content')));
});

/** Returns the reports on the valid content with `change` made, without those that were the same before. */
const toldAfter = (change: (contentDir: string) => void): Promise<Map<string, string>> =>
  withCases([], async (folder) => {
    const contentDir = join(folder, 'content');
    change(contentDir);
    return new Map([...(await toldOf(contentDir))].filter(([file, text]) => toldBefore.get(file) !== text));
  });

const write = (path: string, text = 'chữ\n') => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

test('the valid content itself has no file to name', () => {
  expect([...toldBefore.values()].filter((text) => text.includes('T1'))).toEqual([]);
});

describe('what is not read is named', () => {
  const spellings = {
    'cai-dat.yml': 'cai-dat.yaml',
    'Cài đặt.yaml': 'cai-dat.yaml',
    'cai_dat (2).yaml': 'cai-dat.yaml',
    'tukhoa.yaml': 'tu-khoa.yaml',
    'tu-khoa.yaml.txt': 'tu-khoa.yaml',
  };
  const folders = { 'Dien-hinh': 'dien-hinh', 'việc tốt': 'viec-tot', van_ban: 'van-ban' };
  const withdrawals = ['da-go.yml', 'đã gỡ.yaml', 'Da-Go.yaml', 'da-go - Copy.yaml', '.da-go.yaml', 'da-goo.yaml'];
  const strangers = ['README.md', 'danh-sach.xlsx', 'don-vi.zip', '.env', 'bai-cu'];
  const entry = 'dien-hinh/2022-lan-coi-dat-coc-o-cho';
  const beside = {
    'anh-9.jpg': 'Bài chưa dùng ảnh này. ',
    'Anh-chup.PNG': 'Bài chưa dùng ảnh này. ',
    'bao-cao.docx': 'Tệp này không thuộc bài và không được đọc. ',
    'index (1).mdx': 'Tệp này không thuộc bài và không được đọc. ',
    'phieu-dong-y.pdf': 'Tệp này không thuộc bài và không được đọc. ',
    anh: 'Thư mục con này không được đọc. ',
  };
  const indexes = ['index.md', 'Index.MDX', 'index.mdx.txt', 'índex.mdx'];
  const documents = ['don-vi/quyet-dinh.pdf', 'trang/anh.pdf', 'phong-trao/a.pdf'];
  const links = {
    'dien-hinh/2024-noi-khac': tmpdir(),
    'viec-tot/so-tay-giu-dau-cau/anh-9.jpg': '/etc/hosts',
    'ghi-chu': 'khong-co',
    'viec-tot/gay/index.mdx': 'khong-co',
  };
  const files = [
    ...Object.keys(spellings),
    ...Object.keys(folders).map((name) => `${name}/x/index.mdx`),
    ...withdrawals,
    ...strangers.map((name) => (name === 'bai-cu' ? 'bai-cu/2019.mdx' : name)),
    ...Object.keys(beside).map((name) => join(entry, name === 'anh' ? 'anh/anh-1.jpg' : name)),
    ...indexes.map((name, index) => `dien-hinh/2024-bai-${index}/${name}`),
    ...documents,
    'van-ban/thua.pdf',
  ];

  let told = new Map<string, string>();
  beforeAll(async () => {
    told = await toldAfter((contentDir) => {
      for (const name of files) write(join(contentDir, name));
      mkdirSync(join(contentDir, 'viec-tot/gay'));
      for (const [name, target] of Object.entries(links)) symlinkSync(target, join(contentDir, name));
    });
  });

  test.each(Object.entries(spellings))('%s, which may be %s', (name, expected) => {
    expect(told.get(name)).toBe(
      `  Lỗi T1 – Tệp này không được đọc. Có phải “${expected}” không? Hãy đổi lại đúng tên ấy, hoặc xóa nếu là bản thừa.`,
    );
  });

  test.each(Object.entries(folders))('the folder %s, which may be %s', (name, expected) => {
    expect(told.get(name)).toBe(
      `  Lỗi T1 – Thư mục này không được đọc. Có phải “${expected}” không? Hãy đổi lại đúng tên ấy, hoặc xóa nếu là bản thừa.`,
    );
  });

  test.each(withdrawals)('%s, which would leave withdrawn entries on the site', (name) => {
    expect(told.get(name)).toMatch(/Có phải “da-go\.yaml” không\?.*những đường dẫn trong đó không được gỡ\.$/);
  });

  test.each(strangers)('%s, which is no part of the content', (name) => {
    expect(told.get(name)).toMatch(/Lỗi T1 – (?:Tệp|Thư mục) này không được đọc, và không có gì trong đó lên trang\./);
  });

  test.each(Object.entries(beside))('%s beside an entry, which stops nothing', (name, sentence) => {
    expect(told.get(join(entry, name))?.startsWith(`  Xem lại T1 – ${sentence}`)).toBe(true);
  });

  test.each(indexes.map((name, index) => [name, `dien-hinh/2024-bai-${index}`]))(
    '%s in place of index.mdx',
    (name, folder) => {
      expect(told.get(folder)).toContain(`Có phải “${name}” là bài không? Hãy đổi tên tệp ấy thành index.mdx.`);
    },
  );

  test.each(documents)('%s, which stands only beside documents', (name) => {
    expect(told.get(name)).toContain('không đúng chỗ');
  });

  test('a PDF that no document names', () => {
    expect(told.get('van-ban/thua.pdf')).toBe(
      '  Xem lại T1 – Chưa văn bản nào dùng tệp này. Hãy ghi tên tệp vào văn bản, hoặc xóa tệp.',
    );
  });

  test.each(Object.keys(links))('the link %s, which is not followed', (name) => {
    expect(told.get(name)).toContain('Lỗi T1 – Đây là liên kết');
  });

  test('and nothing else', () => {
    const count = files.length + Object.keys(links).length;
    expect(told.size).toBe(count);
  });
});

test('what programs leave behind is passed over wherever it lies, and so are empty folders', async () => {
  const names = [
    'Thumbs.db',
    '.DS_Store',
    'desktop.ini',
    '~$bai-gui.docx',
    '.~lock.a.odt#',
    'index.mdx~',
    '.index.mdx.swp',
  ];
  const onDisks = ['.Spotlight-V100', '$RECYCLE.BIN', '.nfs000001', 'index.mdx.save', '.anh-1.png.kate-swp', '4913'];
  const more = [...onDisks, 'cai-dat.yaml.bak', '._anh-1.jpg', '.gitkeep', 'a.tmp', '#index.mdx#', 'b.orig'];
  const folders = ['.', 'dien-hinh', 'dien-hinh/2022-lan-coi-dat-coc-o-cho', 'don-vi', 'van-ban', 'trang'];
  const told = await toldAfter((contentDir) => {
    for (const name of [...names, ...more]) for (const folder of folders) write(join(contentDir, folder, name));
    for (const path of ['trong', 'dien-hinh/2024-trong', 'viec-tot/a/b/c', 'don-vi/cu'])
      mkdirSync(join(contentDir, path), { recursive: true });
    write(join(contentDir, 'dien-hinh/2024-trong/.DS_Store'));
  });
  expect(told).toEqual(new Map());
});

test('an exact copy of an entry is told', async () => {
  const told = await toldAfter((contentDir) => {
    const copy = (from: string, to: string) => {
      cpSync(join(contentDir, from), join(contentDir, to), { recursive: true });
    };
    copy('viec-tot/tu-sach-nho-o-ben-xe', 'viec-tot/tu-sach-nho-o-ben-xe-2');
    copy('don-vi/xa-ninh-ich.yaml', 'don-vi/xa-ninh-ich-moi.yaml');
  });
  const sentence = (first: string) =>
    `  Xem lại T1 – Giống hệt ${first}, nên trên trang sẽ có hai lần. Hãy xóa một bản, hoặc sửa bản này.`;
  expect(told).toEqual(
    new Map([
      ['don-vi/xa-ninh-ich.yaml', sentence('don-vi/xa-ninh-ich-moi.yaml')],
      ['viec-tot/tu-sach-nho-o-ben-xe-2/index.mdx', sentence('viec-tot/tu-sach-nho-o-ben-xe/index.mdx')],
    ]),
  );
});

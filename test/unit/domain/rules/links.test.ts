/** Paths within the site: links, anchors, redirects of withdrawn paths, and names that are already taken. */
import { describe, expect, test } from 'vitest';
import { checkRequiredPages } from '../../../../src/domain/check-site.ts';
import { checkEntries, checkEntry, parseEntries, type SourceEntry } from '../../../../src/domain/check.ts';
import { formatProblem } from '../../../../src/domain/problem.ts';
import { brief, consent, contentOf, problemsOf, referenceData, source, today } from '../../../support/builders.ts';

const page = (id: string, ...headings: string[]): SourceEntry =>
  source(
    'pages',
    id,
    { title: 'Liên hệ', summary: 'Một trang (minh họa).', order: 1 },
    {
      headings: headings.map((place) => ({ depth: 2, text: place, id: place })),
    },
  );
const site: readonly SourceEntry[] = [
  source('exemplars', '2024-coc-ba-mau', {
    loa: undefined,
    toReplicate: { cost: { band: 'tu-2-den-10-trieu', source: 'tu-bao-cao' } },
  }),
  source('exemplars', '2024-mau', { sample: true }),
  source('exemplars', '2024-rut', {
    subject: { kind: 'ca-nhan', name: 'Ông Lê Văn Mẫu' },
    consent: { ...consent, withdrawnOn: '2025-06-01' },
  }),
  source('exemplars', '2025-mai-len-trang', { publishedOn: '2026-02-01' }),
  source('stories', 'do-van-bac-cau'),
  source('events', 'tham-quan-cuoi-kenh'),
  source('documents', 'quyet-dinh-1', { kind: 'ke-hoach', file: './quyet-dinh-1.pdf' }),
  page('lien-he', 'bao-sai-sot-hoac-de-nghi-go-bai'),
  page('lien-he-luu-tru', 'bao-sai-sot-hoac-de-nghi-go-bai'),
  source('units', 'xa-co-cum', { name: 'Xã Có Cụm', kind: 'xa-phuong', cluster: 'Cụm số 1' }),
  source('exemplars', '2024-o-cum', { unit: 'xa-co-cum' }),
];
const checked = (links: string[], change = {}) => {
  const from = source('stories', 'noi-dan', change, { links });
  return problemsOf([...site, from]).filter(({ path }) => path[0] === 'body');
};
const told = (link: string, change = {}) => checked([link], change).map(({ message }) => message);

const right = [
  '/',
  '/dien-hinh/',
  '/dien-hinh/2024-coc-ba-mau/',
  '/dien-hinh/2024-coc-ba-mau/#cach-lam',
  '/dien-hinh/2024-coc-ba-mau/mot-trang/',
  '/dien-hinh/2024-coc-ba-mau/bao-chi/',
  '/dien-hinh/loc/phong-trao/nong-thon-moi/',
  '/dien-hinh/loc/loai/tap-the/nam/2024/',
  '/dien-hinh/loc/chi-phi/duoi-10-trieu/',
  '/dien-hinh/loc/cum-khoi/cum-so-1/',
  '/cum-khoi/cum-so-1/',
  '/nguoi-tot-viec-tot/2025-02/',
  '/nguoi-tot-viec-tot/do-van-bac-cau/',
  '/su-kien/tham-quan-cuoi-kenh.ics',
  '/phong-trao/nong-thon-moi/#chi-tieu',
  '/phong-trao/nong-thon-moi/rss.xml',
  '/cap-nhat/rss.xml',
  '/ke-hoach-cua-toi/mau.docx',
  '/don-vi/xa-ninh-phung/',
  '/nam/2024/',
  '/tong-hop/2025-03/',
  '/tong-hop/2022/',
  '/tong-hop/2025-03.docx',
  '/du-lieu/v1/phong-trao.schema.json',
  '/du-lieu/v1/muc-luc.json',
  '/du-lieu/v1/nguoi-tot-viec-tot/2025.csv',
  '/van-ban/#quyet-dinh-1',
  '/van-ban/quyet-dinh-1.pdf',
  '/lien-he/#bao-sai-sot-hoac-de-nghi-go-bai',
  '/tim-kiem/?q=n%C6%B0%E1%BB%9Bc',
  '/huong-dan/viet-dien-hinh/',
  '#cach-lam',
  'https://example.com/khong-co/',
];

const wrong = [
  '/dien-hinh/2024-coc-ba-mua/',
  '/Dien-hinh/2024-coc-ba-mau/',
  '/dien-hinh/2024-coc-ba-mau/loa/',
  '/dien-hinh/2024-coc-ba-mau/in/',
  '/dien-hinh/trang/2/',
  '/dien-hinh/loc/nam/1999/',
  '/dien-hinh/loc/nam/2024/loai/tap-the/',
  '/dien-hinh/loc/mau/do/',
  '/dien-hinh/loc/chi-phi/khong-ton-tien/',
  '/dien-hinh/loc/loai/tap-the/chi-phi/duoi-10-trieu/',
  '/dien-hinh/loc/cum-khoi/cum-so-9/',
  '/dien-hinh/loc/loai/tap-the/cum-khoi/cum-so-1/',
  '/nguoi-tot-viec-tot/loc/cum-khoi/cum-so-1/',
  '/nguoi-tot-viec-tot/2019-01/',
  '/phong-trao/khong-co/',
  '/nam/1970/',
  '/tong-hop/2031-01/',
  '/tong-hop/2025-13/',
  '/tong-hop/2031-01.csv',
  '/tong-hop/2026/',
  '/du-lieu/v1/nguoi.json',
  '/du-lieu/v1/nguoi-tot-viec-tot/1999.csv',
  '/du-lieu/v1/phong-trao/2025.csv',
  '/van-ban/khong-co.pdf',
  '/gioi-thieu/',
  '/lien-he-luu-tru/',
  '/constructor/',
  '/dien-hinh/../lien-he/',
];
// One check of all takes hardly longer than a check of one.
const messages = checked([...right, ...wrong]).map(({ message }) => message);
const saidOf = (link: string) => messages.filter((message) => message.includes(`“${link}”`));

test.each(right)('%s leads somewhere', (link) => {
  expect(saidOf(link)).toEqual([]);
});

test.each(wrong)('%s leads nowhere', (link) => {
  const wayOut = 'Hãy mở trang cần dẫn tới rồi chép lại đường dẫn.';
  expect(saidOf(link)).toEqual([`liên kết “${link}” không dẫn tới trang nào. ${wayOut}`]);
});

test('a missing slash is said to be just that', () => {
  expect(told('/don-vi/xa-ninh-phung?x=1')).toEqual([
    'liên kết “/don-vi/xa-ninh-phung?x=1” thiếu dấu / ở cuối đường dẫn. Hãy ghi “/don-vi/xa-ninh-phung/?x=1”.',
  ]);
});

test.each([
  ['/lien-he/#gui-thu', 'trang /lien-he/. Các mục ở đó: #bao-sai-sot-hoac-de-nghi-go-bai'],
  ['/dien-hinh/2024-coc-ba-mau/#bai-hoc', 'trang /dien-hinh/2024-coc-ba-mau/. Các mục ở đó: #cach-lam, #ket-qua'],
  ['#dau-trang', 'bài này. Các mục ở đó: #cach-lam, #ket-qua'],
  ['/tien-do/#nam-2024', 'trang /tien-do/'],
  ['#%zz', 'bài này. Các mục ở đó: #cach-lam, #ket-qua'],
])('the place %s is not there', (link, where) => {
  expect(told(link)).toEqual([`liên kết “${link}” dẫn tới mục không có ở ${where}. Hãy sửa, hoặc bỏ phần từ dấu #.`]);
});

describe('a link to what its readers do not see', () => {
  const hidden = (link: string) => [
    `liên kết “${link}” dẫn tới mục chưa được hiện với người đọc. Hãy bỏ liên kết, hoặc chờ mục ấy lên trang.`,
  ];

  test.each(['/dien-hinh/2024-mau/', '/dien-hinh/2025-mai-len-trang/'])('%s', (link) => {
    expect(told(link)).toEqual(hidden(link));
  });

  test.each(['/dien-hinh/2024-rut/', '/dien-hinh/2024-rut/bao-chi/', '/dien-hinh/2024-rut/#cach-lam'])(
    'because it was withdrawn is no fault: %s',
    (link) => {
      expect(checked([link]).map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
        [
          'R20',
          'warning',
          'có liên kết tới “/dien-hinh/2024-rut/” đã gỡ, nên trang bỏ liên kết ấy. Hãy bỏ liên kết này.',
        ],
      ]);
    },
  );

  test('and to a list whose last entry was withdrawn', () => {
    const link = '/dien-hinh/loc/loai/ca-nhan/';
    expect(checked([link]).map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', `liên kết “${link}” dẫn tới danh sách nay không còn bài nào, vì bài ở đó đã gỡ. Hãy bỏ liên kết.`],
    ]);
  });

  test('a sample may lead to a sample, and a later entry to an earlier one', () => {
    expect(told('/dien-hinh/2024-mau/', { sample: true })).toEqual([]);
    expect(told('/dien-hinh/2025-mai-len-trang/', { publishedOn: '2026-02-02' })).toEqual([]);
  });
});

test('fields hold addresses too', () => {
  expect(problemsOf([source('documents', 'a', { kind: 'can-cu', url: '/khong-co/' })]).map(brief)).toEqual([
    'R2 Địa chỉ (url): liên kết “/khong-co/” không dẫn tới trang nào',
  ]);
});

test.each(['https://cong.example/thi-dua', 'HTTPS://CONG.example/thi-dua'])(
  'full addresses of the site itself are looked at: %s',
  (origin) => {
    const from = source('stories', 'noi-dan', {}, { links: [`${origin}/dien-hinh/khong-co/`] });
    const read = (home: string) =>
      checkEntries(contentOf([...site, ...referenceData, from]), [], today, { home }).flatMap(({ problems }) =>
        problems.filter(({ rule }) => rule === 'R2').map(({ message }) => message),
      );
    expect(read('https://cong.example/thi-dua/')).toHaveLength(1);
    expect(read('https://khac.example/')).toEqual([]);
  },
);

test('the editors’ pages, which do not know every entry, refuse only what they know to be wrong', () => {
  const unknown = ['/dien-hinh/chua-hien/', '/su-kien/chua-hien/', '/nam/2019/', '/van-ban/moi.pdf', '/gioi-thieu/'];
  const links = [...unknown, '/don-vi/khong-co/'];
  const { problems } = checkEntry(source('stories', 'dang-viet', {}, { links }), parsed(referenceData), today);
  expect(problems.filter(({ rule }) => rule === 'R2').map(({ message }) => message)).toEqual([
    'liên kết “/don-vi/khong-co/” không dẫn tới trang nào. Hãy mở trang cần dẫn tới rồi chép lại đường dẫn.',
  ]);
});
const parsed = (entries: readonly SourceEntry[]) => parseEntries(entries).entries.map(({ entry }) => entry);

describe('names that the site itself uses', () => {
  test.each([
    page('tim-kiem'),
    page('admin'),
    page('404'),
    page('nhan-rong'),
    source('stories', '2025-02'),
    source('exemplars', 'loc'),
    source('stories', 'trang'),
  ])('$collection $id', (entry) => {
    const message = `tên “${entry.id}” trùng với địa chỉ mà trang đã dùng. Hãy đổi tên thư mục hoặc tệp này.`;
    expect(problemsOf([entry]).map((problem) => problem.message)).toContain(message);
  });

  test.each([page('hoi-dap'), source('stories', '2025-02-mot-viec'), source('exemplars', '2024-loc')])(
    '$collection $id is free',
    (entry) => {
      expect(problemsOf([entry]).filter(({ message }) => message.includes('trùng với địa chỉ'))).toEqual([]);
    },
  );
});

describe('pages that others lead to', () => {
  const lacking = (...pages: SourceEntry[]) =>
    checkRequiredPages(parseEntries(pages)).map(({ id, problem }) => `${id}: ${formatProblem(problem)}`);

  test('must be there', () => {
    expect(lacking()).toEqual([
      'lien-he: Nội dung (body): còn thiếu trang này, mà các trang khác dẫn tới nó. Hãy khôi phục từ bản trước.',
      'ke-hoach: Nội dung (body): còn thiếu trang này, mà các trang khác dẫn tới nó. Hãy khôi phục từ bản trước.',
    ]);
  });

  test('must keep the headings that are linked to', () => {
    expect(lacking(page('ke-hoach'), page('lien-he', 'bao-sai-sot', 'gioi-thieu-mot-guong-moi'))).toEqual([
      'lien-he: Nội dung (body): cần đề mục có địa chỉ #bao-sai-sot-hoac-de-nghi-go-bai, vì các trang khác dẫn tới đó. Hãy đặt lại đề mục như bản trước.',
    ]);
    const contact = page('lien-he', 'bao-sai-sot-hoac-de-nghi-go-bai', 'gioi-thieu-mot-guong-moi');
    expect(lacking(page('ke-hoach'), contact)).toEqual([]);
  });

  test('so must the page that stands in for one; the plan has none', () => {
    const contact = page('lien-he', 'bao-sai-sot-hoac-de-nghi-go-bai', 'gioi-thieu-mot-guong-moi');
    const standIns = [page('lien-he-luu-tru', 'gioi-thieu-mot-guong-moi'), page('ke-hoach-luu-tru')];
    expect(lacking(page('ke-hoach'), contact, ...standIns)).toEqual([
      'lien-he-luu-tru: Nội dung (body): cần đề mục có địa chỉ #bao-sai-sot-hoac-de-nghi-go-bai, vì các trang khác dẫn tới đó. Hãy đặt lại đề mục như bản trước.',
      'ke-hoach-luu-tru: Nội dung (body): tên “ke-hoach-luu-tru” nghĩa là thay cho trang “ke-hoach” khi trang là trang lưu trữ, mà không có trang ấy để thay. Hãy đổi tên tệp này.',
    ]);
  });
});

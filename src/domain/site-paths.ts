import { collections } from './collections.ts';
import { themeKinds } from './themes.ts';

/** Paths of the pages whose addresses do not depend on the content, with the anchors on each that a link may use. */
export const fixedPages: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.values(collections).map(({ path }) => [path, []])),
  [collections.units.path]: ['co-quan', 'xa-phuong'],
  ...Object.fromEntries(Object.values(themeKinds).map(({ path }) => [path, []])),
  '/khen-thuong/': [],
  '/cuoc-thi/': [],
  '/lich/': ['cac-thang', 'sap-toi'],
  '/cum-khoi/': [],
  '/tien-do/': [],
  '/nhan-rong/': [],
  '/ke-hoach-cua-toi/': [],
  '/bieu-mau/da-lam-theo/': [],
  '/bieu-mau/gioi-thieu-guong/': [],
  '/tham-quan/': ['chuyen-sap-toi'],
  '/nhan-rong/cho-lam-theo/': [],
  '/tim-kiem/': [],
  '/bao-sai-sot/': [],
  '/ma-nhung/': ['dia-chi', 'dia-chi-trang', 'dieu-kien', 'noi-dung-nhung'],
  '/du-lieu/': ['cac-tep', 'cac-truong', 'dung-lai', 'nguon-tin', 'phien-ban'],
  '/tong-hop/': ['cac-ky', 'tung-nam'],
  '/cap-nhat/': [],
  '/ngoai-tuyen/': [],
  '/da-go/': [],
  '/tam-an/': [],
  '/huong-dan/': ['ai-lam-viec-gi', 'danh-sach-soat-truoc-khi-gui', 'kiem-tra-bai', 'tao-mot-bai-moi'],
  '/huong-dan/anh-va-dong-y/': ['ai-o-trong-anh', 'chon-anh', 'go-bai-khi-co-nguoi-rut-dong-y', 'tre-em'],
  '/huong-dan/bang-truong/': [],
  '/huong-dan/dat-he-quan-tri/': [],
  '/huong-dan/van-hanh/': [],
  '/huong-dan/khoi-noi-dung/': [],
  '/huong-dan/loi-than-bai/': [],
  '/huong-dan/loi-thuong-gap/': [],
  '/huong-dan/nhap-tu-word/': [],
  '/huong-dan/viet-bang-trinh-duyet/': ['sua-bai-da-dang', 'them-anh', 'viet-mot-bai-moi'],
  '/huong-dan/viet-dien-hinh/': ['bai-nguoi-tot-viec-tot', 'tieu-de', 'tom-tat'],
};

/** Paths of the files that content may link to and that do not depend on the content. */
export const fixedFiles: ReadonlySet<string> = new Set(
  [
    ...(['exemplars', 'units', 'stories', 'movements', 'events'] as const).map((name) => collections[name].path),
    '/tien-do/',
  ]
    .flatMap((path) => ['json', 'csv', 'xlsx', 'schema.json'].map((type) => `/du-lieu/v1${path.slice(0, -1)}.${type}`))
    .concat('/du-lieu/v1/muc-luc.json', '/du-lieu/v1/muc-luc.schema.json')
    .concat('/bieu-mau/da-lam-theo.docx', '/bieu-mau/gioi-thieu-guong.docx', '/ke-hoach-cua-toi/mau.docx')
    .concat('/su-kien.ics', '/sitemap.xml', '/nhung/v1.js'),
);

/** Paths of the pages that have a feed although the registry of collections does not say so. */
export const followedPages: readonly string[] = ['/', '/cap-nhat/'];

/** First path segments that the site uses itself, so that no page of the collection `pages` may have one as its id. */
export const reservedPages: ReadonlySet<string> = new Set([
  ...Object.keys(fixedPages).map((path) => path.split('/')[1] ?? ''),
  ...['404', 'admin', 'anh-chia-se', 'bia', 'nam', 'nhung', 'oembed', 'pagefind', 'sitemap', 'sw'],
  ...['cum-khoi', 'cuoc-thi', 'khen-thuong', 'ke-hoach-cua-toi', 'nhan-rong'],
  ...['phien-ban', 'rss', 'tai-lieu'],
]);

/**
 * Whether the list pages already use this path segment, for numbered pages, facets or months of stories. No entry may
 * have such an id.
 */
export function isReservedEntry(collection: string, id: string): boolean {
  if (collection === 'events') return id === 'trang';
  if (collection !== 'exemplars' && collection !== 'stories') return false;
  return ['loc', 'trang'].includes(id) || (collection === 'stories' && /^\d{4}-\d{2}$/.test(id));
}

/** Finds one page for each kind of layout. */
import type { Page, Site } from './sites.ts';

const kinds = {
  home: /^\/$/,
  exemplars: /^\/dien-hinh\/$/,
  'narrowed list': /^\/dien-hinh\/loc\/phong-trao\/[^/]+\/$/,
  exemplar: /^\/dien-hinh\/\d{4}-[^/]+\/$/,
  'exemplar with photos': /^\/dien-hinh\/\d{4}-[^/]+\/$/,
  worries: /^\/van-de\/$/,
  worry: /^\/van-de\/[^/]+\/$/,
  knacks: /^\/bi-quyet\/$/,
  knack: /^\/bi-quyet\/[^/]+\/$/,
  stories: /^\/nguoi-tot-viec-tot\/$/,
  'stories of a month': /^\/nguoi-tot-viec-tot\/\d{4}-\d\d\/$/,
  story: /^\/nguoi-tot-viec-tot\/(?!\d{4}-)[^/]{8,}\/$/,
  'story with a photo': /^\/nguoi-tot-viec-tot\/(?!\d{4}-)[^/]{8,}\/$/,
  movements: /^\/phong-trao\/$/,
  movement: /^\/phong-trao\/[^/]+\/$/,
  units: /^\/don-vi\/$/,
  unit: /^\/don-vi\/phuong-[^/]+\/$/,
  year: /^\/nam\/\d{4}\/$/,
  replication: /^\/nhan-rong\/$/,
  'models that wait': /^\/nhan-rong\/cho-lam-theo\/$/,
  'plan beside what was done': /^\/ke-hoach\/trang-nay-co-gi\/$/,
  contests: /^\/cuoc-thi\/$/,
  awards: /^\/khen-thuong\/$/,
  'awards of a year': /^\/khen-thuong\/\d{4}\/$/,
  'calendar of months': /^\/lich\/$/,
  'month of events': /^\/lich\/\d{4}-\d\d\/$/,
  clusters: /^\/cum-khoi\/$/,
  visits: /^\/tham-quan\/$/,
  progress: /^\/tien-do\/$/,
  events: /^\/su-kien\/$/,
  event: /^\/su-kien\/[^/]+\/$/,
  plan: /^\/ke-hoach\/$/,
  documents: /^\/van-ban\/$/,
  'page of prose': /^\/gioi-thieu\/$/,
  'accessibility statement': /^\/tro-nang\/$/,
  contact: /^\/lien-he\/$/,
  handbook: /^\/huong-dan\/$/,
  'page of the handbook': /^\/huong-dan\/[^/]+\/$/,
  'round-ups': /^\/tong-hop\/$/,
  'round-up of a month': /^\/tong-hop\/\d{4}-\d\d\/$/,
  'report of a year': /^\/tong-hop\/\d{4}\/$/,
  'public data': /^\/du-lieu\/$/,
  'press kit': /^\/dien-hinh\/[^/]+\/bao-chi\/$/,
  'one sheet': /^\/dien-hinh\/[^/]+\/mot-trang\/$/,
  'reader plan': /^\/ke-hoach-cua-toi\/$/,
  'meeting sheet': /^\/dien-hinh\/[^/]+\/sinh-hoat\/$/,
  'form to print': /^\/bieu-mau\/gioi-thieu-guong\/$/,
  'spoken text': /^\/dien-hinh\/[^/]+\/loa\/$/,
  search: /^\/tim-kiem\/$/,
  'codes for portals': /^\/ma-nhung\/$/,
  'not found': /^\/404\.html$/,
} as const;
export type Kind = keyof typeof kinds;
export const everyKind = Object.keys(kinds) as Kind[];

/** The picture at the head of a page loads at once; the pictures of cards are lazy. */
const headPicture = /<picture(?:(?!<\/picture>).)*<img(?![^>]*loading="lazy")/s;

/** Matches only the page of an entry that is shown, not the page that says that an entry was withdrawn. */
const entry = /<reading-tools/;

/** What the page must contain, besides having an address of this kind. */
const shows: Partial<Record<Kind, RegExp>> = {
  exemplar: entry,
  story: entry,
  'exemplar with photos': headPicture,
  'story with a photo': headPicture,
  'press kit': /<picture/,
  'one sheet': /<picture/,
  // Only months in which something was published have a Word file.
  'round-up of a month': /\.docx"/,
};

/** Returns the first page of the kind. */
export function pageOf(site: Site, kind: Kind): Page {
  const found = site
    .pages()
    .find(
      ({ path, html }) => kinds[kind].test(`/${path.slice(site.base.length)}`) && (shows[kind]?.test(html) ?? true),
    );
  if (found === undefined) throw new Error(`The build has no page of the kind “${kind}”.`);
  return found;
}

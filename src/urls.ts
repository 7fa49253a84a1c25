/** Every address of the site: a contract that never changes after publication. */
import { collections, pathOf, type EntryKey } from './domain/collections.ts';
import type { CollectionName } from './domain/fields.ts';
import { contactPage, proposePlace, reportPlace } from './domain/required-pages.ts';
import { themeKinds, type ThemeKind } from './domain/themes.ts';
import { environment } from './environment.ts';

const base = environment.base.replace(/\/$/, '');

/** A path of the site, with the base in front. */
export const withBase = (path: string): string => `${base}${path}`;

/** The full address of a path that already contains the base. */
export const absolute = (path: string): string => new URL(path, environment.siteUrl).href;

/** Address of an entry: its page or, for a collection without such pages, its anchor on the page that lists all. */
export const addressOf = (entry: EntryKey): string => withBase(pathOf(entry));
const ofId = (collection: CollectionName) => (id: string) => addressOf({ collection, id });
const listOf = (name: CollectionName): string => withBase(collections[name].path);

export const urls = {
  home: withBase('/'),
  movements: listOf('movements'),
  movement: ofId('movements'),
  exemplars: listOf('exemplars'),
  exemplar: ofId('exemplars'),
  stories: listOf('stories'),
  story: ofId('stories'),
  storyMonth: (month: string) => `${listOf('stories')}${month}/`,
  units: listOf('units'),
  clusters: withBase('/cum-khoi/'),
  /** `slug` is that of a `Cluster`. */
  cluster: (slug: string) => withBase(`/cum-khoi/${slug}/`),
  unit: ofId('units'),
  /** All words of a vocabulary. */
  themes: (kind: ThemeKind) => withBase(themeKinds[kind].path),
  /** The exemplars with this word of a vocabulary. Only words with an exemplar have a page. */
  theme: (kind: ThemeKind, id: string) => withBase(`${themeKinds[kind].path}${id}/`),
  allAwards: withBase('/khen-thuong/'),
  awards: (year: number) => withBase(`/khen-thuong/${year}/`),
  year: (year: number) => withBase(`/nam/${year}/`),
  progress: withBase('/tien-do/'),
  myPlan: withBase('/ke-hoach-cua-toi/'),
  emptyPlan: withBase('/ke-hoach-cua-toi/mau.docx'),
  /** Opens the plan with one more exemplar in it. */
  addToPlan: (id: string) => withBase(`/ke-hoach-cua-toi/#them=${id}`),
  visits: withBase('/tham-quan/'),
  /** `month` is a value of `visitMonths`. */
  visitsIn: (month: string) => withBase(`/tham-quan/${month}/`),
  visitLetter: (exemplar: string) => `${exemplar}thu-xin-tham-quan.docx`,
  /** `name` is the last part of the address. */
  form: (name: 'gioi-thieu-guong' | 'da-lam-theo') => withBase(`/bieu-mau/${name}/`),
  formFile: (name: string) => withBase(`/bieu-mau/${name}.docx`),
  copyForm: (exemplar: string) => `${exemplar}da-lam-theo.docx`,
  replication: withBase('/nhan-rong/'),
  modelsWaiting: withBase('/nhan-rong/cho-lam-theo/'),
  events: listOf('events'),
  contests: withBase('/cuoc-thi/'),
  /** The calendar: the list of all months, and the page of one month. */
  months: withBase('/lich/'),
  month: (month: string) => withBase(`/lich/${month}/`),
  event: ofId('events'),
  plan: withBase('/ke-hoach/'),
  planHoldings: withBase('/ke-hoach/trang-nay-co-gi/'),
  planCriteria: withBase('/ke-hoach/muc-iii/'),
  documents: listOf('documents'),
  document: ofId('documents'),
  documentFile: (name: string) => `${listOf('documents')}${name}.pdf`,
  /** A booklet: its page, the further pages of a long one, and the whole as a file. */
  booklet: (id: string) => withBase(`/tai-lieu/${id}/`),
  bookletPart: (id: string, part: number) =>
    withBase(part === 1 ? `/tai-lieu/${id}/` : `/tai-lieu/${id}/phan/${part}/`),
  bookletFile: (id: string, type: 'pdf' | 'epub') => withBase(`/tai-lieu/${id}.${type}`),
  search: withBase('/tim-kiem/'),
  security: withBase('/.well-known/security.txt'),
  handbook: withBase('/huong-dan/'),
  page: ofId('pages'),
  embedCodes: withBase('/ma-nhung/'),
  embedScript: withBase('/nhung/v1.js'),
  /**
   * `frame` is a page that a portal shows in a frame, in the light or the dark theme. `fragment` is HTML that a
   * portal's server includes in its own page.
   */
  frame: (key: string, theme: 'light' | 'dark') => withBase(`/nhung/${key}/${theme === 'dark' ? 'toi/' : ''}`),
  fragment: (key: string) => withBase(`/nhung/manh/${key}.html`),
  oembed: (key: string) => withBase(`/oembed/${key}.json`),
  /** For an exemplar or a story. `page` is the address of its page. */
  spoken: (page: string) => `${page}loa/`,
  pressKit: (exemplar: string) => `${exemplar}bao-chi/`,
  meeting: (exemplar: string) => `${exemplar}sinh-hoat/`,
  sheet: (exemplar: string) => `${exemplar}mot-trang/`,
  /**
   * Complete lists: `copies` for every exemplar with a copy, the others for an exemplar, an event or a document whose
   * own page shows only the first entries.
   */
  storiesAbout: (exemplar: string) => `${exemplar}cau-chuyen/`,
  copies: (exemplar: string) => `${exemplar}nhan-rong/`,
  contestEntries: (event: string) => `${event}bai-du-thi/`,
  citations: (document: string) => `${listOf('documents')}${document}/`,
  roundUps: withBase('/tong-hop/'),
  /** `period` is a month (`2024-05`) or a year. */
  roundUp: (period: string) => withBase(`/tong-hop/${period}/`),
  roundUpPart: (period: string, part: number) =>
    withBase(part === 1 ? `/tong-hop/${period}/` : `/tong-hop/${period}/phan/${part}/`),
  roundUpFile: (period: string, type: 'csv' | 'json' | 'docx' | 'xlsx') => withBase(`/tong-hop/${period}.${type}`),
  corrections: withBase('/cap-nhat/'),
  data: withBase('/du-lieu/'),
  terms: withBase('/du-lieu/#dung-lai'),
  dataFile: (name: string, type: 'json' | 'csv' | 'xlsx' | 'schema.json') => withBase(`/du-lieu/v1/${name}.${type}`),
  /** The part of a data set that was published in one year. */
  dataFileOfYear: (name: string, year: number, type: 'json' | 'csv' | 'xlsx') =>
    withBase(`/du-lieu/v1/${name}/${year}.${type}`),
  /** Feeds of the site, the corrections, a collection or a movement. `page` is the address of its page. */
  rss: (page: string) => `${page}rss.xml`,
  jsonFeed: (page: string) => `${page}feed.json`,
  calendar: withBase('/su-kien.ics'),
  /** A calendar program that subscribes to this address updates itself. */
  followedCalendar: absolute(withBase('/su-kien.ics')).replace(/^https?:/, 'webcal:'),
  calendarOfEvent: (id: string) => `${listOf('events')}${id}.ics`,
  contact: withBase(`/${contactPage}/`),
  report: withBase(`/${contactPage}/#${reportPlace}`),
  /** `?trang=` names the page that the slip is about. */
  reportSlip: withBase('/bao-sai-sot/'),
  propose: withBase(`/${contactPage}/#${proposePlace}`),
  /** The index of the sitemaps. A part covers a year of publication; one more part covers all pages without a year. */
  sitemap: withBase('/sitemap.xml'),
  sitemapPart: (part: string) => withBase(`/sitemap/${part}.xml`),
  manifest: withBase('/site.webmanifest'),
  /** `name` contains a hash of the drawing. */
  drawing: (name: string) => withBase(`/bia/${name}.svg`),
  shareImage: withBase('/anh-chia-se/trang.jpg'),
  shareImageOf: ({ collection, id }: EntryKey) => withBase(`/anh-chia-se/${collections[collection].folder}/${id}.jpg`),
} as const;

/** Every address of the site. An address never changes after publication. */
import { contactPage, reportPlace } from './domain/standing-pages.ts';
import { environment } from './environment.ts';

const base = environment.base.replace(/\/$/, '');

/** The site's path with the base in front. */
export const withBase = (path: string): string => `${base}${path}`;

/** The full address of a path that already contains the base. */
export const absolute = (path: string): string => new URL(path, environment.siteUrl).href;

export const urls = {
  home: withBase('/'),
  movements: withBase('/phong-trao/'),
  movement: (id: string) => withBase(`/phong-trao/${id}/`),
  exemplars: withBase('/dien-hinh/'),
  exemplar: (id: string) => withBase(`/dien-hinh/${id}/`),
  stories: withBase('/nguoi-tot-viec-tot/'),
  story: (id: string) => withBase(`/nguoi-tot-viec-tot/${id}/`),
  storyMonth: (month: string) => withBase(`/nguoi-tot-viec-tot/${month}/`),
  units: withBase('/don-vi/'),
  unit: (id: string) => withBase(`/don-vi/${id}/`),
  year: (year: number) => withBase(`/nam/${year}/`),
  progress: withBase('/tien-do/'),
  events: withBase('/su-kien/'),
  event: (id: string) => withBase(`/su-kien/${id}/`),
  plan: withBase('/ke-hoach/'),
  planCriteria: withBase('/ke-hoach/muc-iii/'),
  documents: withBase('/van-ban/'),
  document: (id: string) => withBase(`/van-ban/#${id}`),
  documentFile: (name: string) => withBase(`/van-ban/${name}.pdf`),
  search: withBase('/tim-kiem/'),
  handbook: withBase('/huong-dan/'),
  page: (id: string) => withBase(`/${id}/`),
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
  sheet: (exemplar: string) => `${exemplar}mot-trang/`,
  roundUps: withBase('/tong-hop/'),
  /** `period` is a month (`2024-05`) or a year. */
  roundUp: (period: string) => withBase(`/tong-hop/${period}/`),
  roundUpFile: (period: string, type: 'csv' | 'json' | 'docx' | 'xlsx') => withBase(`/tong-hop/${period}.${type}`),
  data: withBase('/du-lieu/'),
  terms: withBase('/du-lieu/#dung-lai'),
  dataFile: (name: string, type: 'json' | 'csv' | 'xlsx' | 'schema.json') => withBase(`/du-lieu/v1/${name}.${type}`),
  /** Feeds of the site, a section or a movement. `page` is the address of its page. */
  rss: (page: string) => `${page}rss.xml`,
  jsonFeed: (page: string) => `${page}feed.json`,
  calendar: withBase('/su-kien.ics'),
  /** A calendar program that subscribes to this address updates itself. */
  followedCalendar: absolute(withBase('/su-kien.ics')).replace(/^https?:/, 'webcal:'),
  calendarOfEvent: (id: string) => withBase(`/su-kien/${id}.ics`),
  contact: withBase(`/${contactPage}/`),
  report: withBase(`/${contactPage}/#${reportPlace}`),
  sitemap: withBase('/sitemap.xml'),
  manifest: withBase('/site.webmanifest'),
  coverOfExemplar: (id: string) => withBase(`/bia/dien-hinh/${id}.svg`),
  coverOfStory: (id: string) => withBase(`/bia/viec-tot/${id}.svg`),
  coverOfMovement: (id: string) => withBase(`/bia/phong-trao/${id}.svg`),
  coverBandOfMovement: (id: string) => withBase(`/bia/phong-trao/${id}-dai.svg`),
  coverScene: withBase('/bia/chan-troi.svg'),
  shareImage: withBase('/anh-chia-se/trang.jpg'),
  shareImageOfExemplar: (id: string) => withBase(`/anh-chia-se/dien-hinh/${id}.jpg`),
  shareImageOfStory: (id: string) => withBase(`/anh-chia-se/viec-tot/${id}.jpg`),
  shareImageOfMovement: (id: string) => withBase(`/anh-chia-se/phong-trao/${id}.jpg`),
} as const;

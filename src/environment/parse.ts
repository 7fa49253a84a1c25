/**
 * Parses all environment variables at once: into values that other modules may trust, or into a sentence for each wrong
 * variable.
 */
import { cmsFaults, type CmsVariables } from '../editors/settings.ts';
import { isDay, yearOf } from '../domain/days.ts';
import { readBase, readSiteUrl } from './address.ts';
import type { Disk } from './disk.ts';
import { quoted, type ReportFault, type Variables } from './fault.ts';
import { readFolders, type Folders } from './folders.ts';

interface Circumstances {
  /** Folder of the project. */
  root: string;
  today: () => string;
  disk: Disk;
}

export interface Environment extends Folders {
  root: string;
  /** Today in Việt Nam, or the day that `BUILD_DATE` sets so that a build can be repeated. */
  today: string;
  production: boolean;
  /** Scheme, host and port. */
  siteUrl: string;
  /** Path under which the site is served, with a slash at both ends. */
  base: string;
  /** Paths from the project root of the entries' files that this build leaves out until they are mended. */
  held: readonly string[];
  /** Pages of entries that were public once and whose files are missing. */
  vanished: readonly string[];
  /** Undefined means the default port, or the next free one. */
  port: number | undefined;
  /** The `CMS_…` variables as written. `src/editors/settings.ts` reads from them where editors keep entries. */
  variables: CmsVariables;
}

const localUrl = 'http://localhost:4321';
const years = { first: 2000, last: 2100 };
const lastPort = 65_535;

export function parseEnvironment(
  all: Variables,
  { root, today, disk }: Circumstances,
): { values: Environment; faults: readonly string[] } {
  const variables: Variables = Object.fromEntries(
    Object.entries(all).filter(([name, value]) => value !== '' || name === 'SITE_ENV'),
  );
  const faults: string[] = [];
  const report: ReportFault = (name, sentence) => faults.push(`${name} ${sentence}`);
  const production = readProduction(variables['SITE_ENV'], report);
  const { SITE_URL, SITE_BASE, BUILD_DATE, PORT } = variables;
  if (production && SITE_URL === undefined)
    report('SITE_URL', 'chưa đặt, mà bản chính thức cần. Ví dụ: SITE_URL=https://ten-mien.');
  const cms: CmsVariables = {
    CMS_BACKEND: variables['CMS_BACKEND'],
    CMS_GIT_URL: variables['CMS_GIT_URL'],
    CMS_REPO: variables['CMS_REPO'],
    CMS_BRANCH: variables['CMS_BRANCH'],
    CMS_APP_ID: variables['CMS_APP_ID'],
    CMS_PREVIEW_URL: variables['CMS_PREVIEW_URL'],
  };
  const values: Environment = {
    root,
    production,
    siteUrl: SITE_URL === undefined ? localUrl : readSiteUrl(SITE_URL, report),
    base: readBase(SITE_BASE ?? '', report),
    today: BUILD_DATE === undefined ? today() : readDay(BUILD_DATE, report),
    ...readFolders(variables, root, disk, report),
    held: readList(variables, 'HELD_ENTRIES', report),
    vanished: readList(variables, 'VANISHED_ENTRIES', report),
    port: PORT === undefined ? undefined : readPort(PORT, report),
    variables: cms,
  };
  faults.push(...cmsFaults(cms));
  return { values, faults };
}

/**
 * Accepts only the listed values. A misspelt value must not count as `preview`, because a preview also shows samples,
 * whose people are fictional.
 */
function readProduction(text: string | undefined, report: ReportFault): boolean {
  if (text === undefined || text === 'preview') return false;
  if (text === 'production') return true;
  report(
    'SITE_ENV',
    `phải là đúng chữ production (bản chính thức) hoặc preview (bản xem thử); xem thử thì cũng có thể không đặt biến này. Đang là ${quoted(text)}.`,
  );
  return false;
}

function readDay(text: string, report: ReportFault): string {
  if (!isDay(text))
    report('BUILD_DATE', `phải là một ngày có thật, ghi năm-tháng-ngày như 2026-01-31, mà đang là ${quoted(text)}.`);
  else if (yearOf(text) < years.first || yearOf(text) > years.last)
    report('BUILD_DATE', `phải là ngày từ năm ${years.first} đến năm ${years.last}, mà đang là ${quoted(text)}.`);
  return text;
}

/** For each list that a release sets: the pattern of its items, and what messages call them. */
const lists = {
  HELD_ENTRIES: { item: /^(?:[\w.-]+\/)+[\w.-]+\.(?:mdx|yaml)$/, what: 'tệp của bài' },
  VANISHED_ENTRIES: { item: /^\/[\w-]+\/[\w-]+\/$/, what: 'địa chỉ của bài' },
};

function readList(variables: Variables, name: keyof typeof lists, report: ReportFault): string[] {
  const { item, what } = lists[name];
  const items = (variables[name] ?? '').split(',').filter((each) => each !== '');
  const wrong = items.filter((each) => !item.test(each));
  if (wrong.length > 0)
    report(name, `chỉ gồm ${what}, cách nhau bằng dấu phẩy, mà đang có ${quoted(wrong.join(','))}.`);
  return items;
}

function readPort(text: string, report: ReportFault): number {
  const port = /^[1-9]\d*$/.test(text) ? Number(text) : NaN;
  if (!(port <= lastPort)) report('PORT', `phải là một số từ 1 đến ${lastPort}, như 4321, mà đang là ${quoted(text)}.`);
  return port;
}

/** Checks `CHROMIUM_PATH`, which only tests read. Undefined if nothing is wrong. */
export function faultOfBrowser(path: string | undefined, disk: Pick<Disk, 'kindOf'>): string | undefined {
  if (!path || disk.kindOf(path) === 'file') return undefined;
  return `CHROMIUM_PATH phải là đường dẫn tới tệp chạy của trình duyệt, mà không có tệp ${quoted(path)}.`;
}

export const formatFaults = (faults: readonly string[]): string =>
  ['Chưa chạy được vì biến môi trường đặt chưa đúng. Hãy sửa rồi chạy lại:', ...faults.map((line) => `- ${line}`)].join(
    '\n',
  );

/** Rules about paths on the site: every internal link leads to a page, and no two pages share a path. */
import type { CollectionDefinition } from '../collections.ts';
import { valuesOfForm } from '../field-values.ts';
import type { Audience, Gated } from '../public.ts';
import { isReservedEntry, reservedPages } from '../site-paths.ts';
import type { Withdrawal } from '../withdrawal.ts';
import { findSitePage, type SiteView } from './site-pages.ts';
import type { CheckedEntry, Corpus, Finding } from './rule.ts';

interface LinkContext {
  corpus: Corpus;
  /** Day of the check in Việt Nam, `YYYY-MM-DD`. */
  today: string;
  /** Whether `corpus` holds every entry of the site. */
  isComplete: boolean;
  /** Full URL of the home page, if known. */
  home?: string | undefined;
}

/**
 * Reports links that lead to no page. Links to withdrawn paths are skipped, because `withdrawnStaysAway` reports them.
 */
export function linksLeadSomewhere(
  entry: CheckedEntry,
  fields: CollectionDefinition['fields'],
  withdrawals: readonly Withdrawal[],
  context: LinkContext,
): Finding[] {
  const view = { ...context, audience: audienceOf(entry.values, context.today) };
  const withdrawn = new Set(withdrawals.map(({ path }) => path));
  const inFields = valuesOfForm(fields, entry.values, ['link']).map(({ path, value }) => ({
    path,
    link: String(value),
  }));
  const inBody = (entry.body?.links ?? []).map((link) => ({ path: ['body'], link }));
  return [...inFields, ...inBody].flatMap(({ path, link }): Finding[] => {
    const target = toOwnPath(link, context.home);
    if (withdrawn.has(withSlash(pathOf(target)))) return [];
    const own = entry.body?.headings.map(({ id }) => id);
    const message = target.startsWith('#')
      ? describeMissingPlace(target, own, 'bài này')
      : describeDeadLink(target, view);
    return message === undefined ? [] : [{ path, message }];
  });
}

/**
 * Turns a full URL of this site into a path, and returns any other link unchanged. `URL` converts the host name to
 * lower case.
 */
function toOwnPath(link: string, home: string | undefined): string {
  const address = URL.canParse(link) ? new URL(link).href : link;
  return home !== undefined && address.startsWith(home) ? address.slice(home.length - 1) : link;
}

/**
 * The readers for whom the links of an entry must work: samples are shown in previews only, and a scheduled entry is
 * first read on its publication day.
 */
function audienceOf(values: object, today: string): Audience {
  const { sample = false, publishedOn }: Gated = values;
  const isScheduled = publishedOn !== undefined && publishedOn > today;
  return { production: !sample, today: isScheduled ? publishedOn : today };
}

const pathOf = (target: string): string => target.split(/[?#]/)[0] ?? '';
const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

/** Describes why a path of this site is a dead link; undefined when it works, and for links to other sites. */
function describeDeadLink(target: string, view: SiteView): string | undefined {
  if (!target.startsWith('/')) return undefined;
  const path = pathOf(target);
  const page = findSitePage(path, view);
  if (page === 'hidden')
    return `liên kết “${target}” dẫn tới mục chưa được hiện với người đọc. Hãy bỏ liên kết, hoặc chờ mục ấy lên trang.`;
  if (page !== undefined) return describeMissingPlace(target, page.places, `trang ${path}`);
  if (!path.endsWith('/') && findSitePage(`${path}/`, view) !== undefined)
    return `liên kết “${target}” thiếu dấu / ở cuối đường dẫn. Hãy ghi “${target.replace(path, `${path}/`)}”.`;
  return `liên kết “${target}” không dẫn tới trang nào. Hãy mở trang cần dẫn tới rồi chép lại đường dẫn.`;
}

function describeMissingPlace(
  target: string,
  places: readonly string[] | undefined,
  where: string,
): string | undefined {
  const [, hash] = target.split('#');
  if (hash === undefined || places === undefined || places.includes(decode(hash))) return undefined;
  const known = places.length === 0 ? '' : ` Các mục ở đó: ${places.map((place) => `#${place}`).join(', ')}.`;
  return `liên kết “${target}” dẫn tới mục không có ở ${where}.${known} Hãy sửa, hoặc bỏ phần từ dấu #.`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reports an entry whose path the site uses for one of its own pages. */
export function addressIsFree({ collection, id }: CheckedEntry): Finding[] {
  const isTaken = (collection === 'pages' && reservedPages.has(id)) || isReservedEntry(collection, id);
  const message = `tên “${id}” trùng với địa chỉ mà trang đã dùng. Hãy đổi tên thư mục hoặc tệp này.`;
  return isTaken ? [{ path: [], message }] : [];
}

/** Describes what a required page lacks: the page itself, or headings that other pages link to. */
export function describeMissing(needed: readonly string[], entry: CheckedEntry | undefined): string | undefined {
  if (entry === undefined) return 'còn thiếu trang này, mà các trang khác dẫn tới nó. Hãy khôi phục từ bản trước.';
  const places = entry.body?.headings.map(({ id }) => id);
  const missing = needed.filter((place) => places !== undefined && !places.includes(place));
  return missing.length === 0
    ? undefined
    : `cần đề mục có địa chỉ #${missing.join(', #')}, vì các trang khác dẫn tới đó. Hãy đặt lại đề mục như bản trước.`;
}

/** Checks the list of withdrawn paths: each path is listed once, and each redirect leads to an existing page. */
export function withdrawalsAreSound(withdrawals: readonly Withdrawal[], context: LinkContext): Finding[] {
  const paths = withdrawals.map(({ path }) => path);
  return withdrawals.flatMap(({ path, redirect, sample }, index): Finding[] => {
    const first = paths.indexOf(path);
    const view = { ...context, audience: audienceOf({ sample }, context.today) };
    const message = redirect === undefined ? undefined : describeRedirect(path, redirect, paths, view);
    return [
      ...(first === index
        ? []
        : [{ path: [index, 'path'], message: `“${path}” đã có ở mục thứ ${first + 1}. Hãy giữ một mục.` }]),
      ...(message === undefined ? [] : [{ path: [index, 'redirect'], message }]),
    ];
  });
}

function describeRedirect(path: string, redirect: string, withdrawn: readonly string[], view: SiteView) {
  if (!redirect.startsWith('/'))
    return `“${redirect}” ở ngoài trang này. Chỉ chuyển tới một trang của trang này; nếu không có thì để trống.`;
  const target = withSlash(pathOf(redirect));
  if (target === path) return `“${redirect}” chính là đường dẫn đã gỡ. Hãy ghi trang thay thế, hoặc để trống.`;
  if (withdrawn.includes(target))
    return `“${redirect}” cũng đã gỡ, nên người đọc bị dẫn vòng. Hãy ghi thẳng trang cuối cùng, hoặc để trống.`;
  return describeDeadLink(redirect, view);
}

/** Rules about paths on the site: every internal link leads to a page, and no two pages share a path. */
import type { CollectionDefinition } from '../collections.ts';
import { valuesOfForm } from '../field-values.ts';
import { findGone, lastTarget, type Gone } from '../gone.ts';
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
 * Reports links that lead to no page, or to an anchor that the page lacks. Links to withdrawn paths are skipped,
 * because `noWithdrawnPath` reports them.
 */
export function linksLeadSomewhere(
  entry: CheckedEntry,
  fields: CollectionDefinition['fields'],
  gone: Gone,
  context: LinkContext,
): Finding[] {
  const view = { ...context, audience: audienceOf(entry.values, context.today) };
  const inFields = valuesOfForm(fields, entry.values, ['link']).map(({ path, value }) => ({
    path,
    link: String(value),
  }));
  const inBody = (entry.body?.links ?? []).map((link) => ({ path: ['body'], link }));
  return [...inFields, ...inBody].flatMap(({ path, link }): Finding[] => {
    const target = toOwnPath(link, context.home);
    if (findGone(target, gone) !== undefined) return [];
    const own = entry.body?.headings.map(({ id }) => id);
    const message = target.startsWith('#')
      ? describeMissingPlace(target, own, 'bài này')
      : describeDeadLink(target, view);
    if (message === undefined) return [];
    const wasThere = target.startsWith('/') && describeDeadLink(target, { ...view, withTakenBack: true }) === undefined;
    return [
      wasThere
        ? {
            path,
            severity: 'warning',
            message: `liên kết “${target}” dẫn tới danh sách nay không còn bài nào, vì bài ở đó đã gỡ. Hãy bỏ liên kết.`,
          }
        : { path, message },
    ];
  });
}

/**
 * Turns a full URL of this site into a path, and returns any other link unchanged. `URL` converts the host name to
 * lower case.
 */
export function toOwnPath(link: string, home: string | undefined): string {
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

/**
 * Checks the list of withdrawals: each path is listed once, and each redirect leads to an existing page. A path that is
 * listed twice is only a warning, and so is a redirect to an entry that was itself withdrawn or moved.
 */
export function withdrawalsAreSound(withdrawals: readonly Withdrawal[], gone: Gone, context: LinkContext): Finding[] {
  const paths = withdrawals.map(({ path }) => path);
  return withdrawals.flatMap(({ path, redirect, sample }, index): Finding[] => {
    const first = paths.indexOf(path);
    const view = { ...context, audience: audienceOf({ sample }, context.today) };
    const fault = redirect === undefined ? undefined : checkRedirect(path, redirect, gone, view);
    return [
      ...(first === index
        ? []
        : [
            {
              path: [index, 'path'],
              severity: 'warning' as const,
              message: `“${path}” đã có ở mục thứ ${first + 1}. Hãy giữ một mục.`,
            },
          ]),
      ...(fault === undefined ? [] : [{ path: [index, 'redirect'], ...fault }]),
    ];
  });
}

function checkRedirect(
  path: string,
  redirect: string,
  gone: Gone,
  view: SiteView,
): Pick<Finding, 'message' | 'severity'> | undefined {
  if (!redirect.startsWith('/'))
    return {
      message: `“${redirect}” ở ngoài trang này. Chỉ chuyển tới một trang của trang này; nếu không có thì để trống.`,
    };
  if (findGone(redirect, gone) === path)
    return { message: `“${redirect}” chính là đường dẫn đã gỡ. Hãy ghi trang thay thế, hoặc để trống.` };
  if (findGone(redirect, gone) !== undefined)
    return {
      severity: 'warning',
      message:
        lastTarget(redirect, gone) === undefined
          ? `“${redirect}” cũng đã gỡ, nên địa chỉ này cũng báo đã gỡ. Hãy ghi trang cuối cùng, hoặc để trống.`
          : `“${redirect}” cũng đã chuyển. Hãy ghi thẳng trang cuối cùng.`,
    };
  const message = describeDeadLink(redirect, view);
  return message === undefined ? undefined : { message };
}

/** Reads `SITE_URL` and `SITE_BASE`, which say where the site is served. */
import { toSlug } from '../text/slug.ts';
import { quoted, type ReportFault } from './fault.ts';

const exampleUrl = 'https://ten-mien';
const hostPattern =
  /^https?:\/\/(?:\[[\da-f:.]+\]|[a-z\d_](?:[\w-]*[a-z\d_])?(?:\.[a-z\d_](?:[\w-]*[a-z\d_])?)*)(?::\d+)?\/?$/i;

/** The origin: scheme, host and port. */
export function readSiteUrl(text: string, report: ReportFault): string {
  const fault = faultOfUrl(text);
  if (fault === undefined) return new URL(text).origin;
  // The message goes to logs, which must not contain a password.
  const shown = text.replace(/(?<=\/\/|^)[^/@]*@/, '…@');
  report('SITE_URL', `${fault}, như ${exampleUrl}, mà đang là ${quoted(shown)}.`);
  return exampleUrl;
}

function faultOfUrl(text: string): string | undefined {
  if (/[\s\p{Cc}\p{Cf}]/u.test(text)) return 'không được có dấu cách hay ký tự ẩn; ghi liền một địa chỉ';
  const [, scheme = '', rest = ''] = /^(?:([a-z][a-z\d+.-]*):\/\/)?(.*)$/is.exec(text) ?? [];
  if (scheme === '') return 'phải bắt đầu bằng https://';
  if (!/^https?$/i.test(scheme)) return `phải bắt đầu bằng https:// chứ không phải ${scheme}://`;
  const authority = /^[^/?#\\]*/.exec(rest)?.[0] ?? '';
  if (authority.includes('@')) return 'không được kèm tên đăng nhập hay mật khẩu; chỉ ghi tên miền';
  const after = rest.slice(authority.length);
  if (/[?#]/.test(after)) return 'không được có phần sau dấu ? hay #; chỉ ghi tên miền';
  if (after !== '' && after !== '/') return 'chỉ ghi tới tên miền, đường dẫn con thì ghi ở SITE_BASE';
  if (/[^\x21-\x7e]/.test(authority)) return `${withoutMarks(text)}chỉ gồm chữ không dấu, số, dấu chấm và gạch nối`;
  if (!hostPattern.test(text) || !URL.canParse(text)) return 'phải có tên miền viết đúng';
  const { hostname, port } = new URL(text);
  if (port === '0') return 'không dùng được cổng 0';
  // `URL` silently completes an incomplete IPv4 address, for example `10.1` to `10.0.0.1`.
  const isKept = authority.toLowerCase().startsWith(hostname);
  return isKept ? undefined : `tên miền bị hiểu là ${hostname}; hãy ghi đủ`;
}

/** For a host name with Vietnamese letters: tells how addresses write it (Punycode), if that is possible. */
function withoutMarks(text: string): string {
  return URL.canParse(text) ? `tên miền có dấu phải ghi ở dạng ${new URL(text).origin}, ` : '';
}

/** The path under which the site is served, with a slash at both ends. */
export function readBase(text: string, report: ReportFault): string {
  const path = text.replace(/^\/+|\/+$/g, '');
  const fault = faultOfBase(text, path);
  if (fault === undefined) return path === '' ? '/' : `/${path}/`;
  report('SITE_BASE', `${fault}, mà đang là ${quoted(text)}.`);
  return '/';
}

function faultOfBase(text: string, path: string): string | undefined {
  if (/^[a-z]:(?:[\\/]|$)/i.test(path))
    return 'đã bị đổi thành một thư mục của Windows (Git Bash đổi giá trị bắt đầu bằng /): hãy ghi không có / ở đầu, như thi-dua';
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return 'chỉ là đường dẫn con, như /thi-dua/; tên miền thì ghi ở SITE_URL';
  if (text.includes('\\')) return 'phải dùng dấu / chứ không phải dấu \\, như /thi-dua/';
  if (/[?#]/.test(text)) return 'không được có dấu ? hay #; chỉ ghi đường dẫn con, như /thi-dua/';
  const parts = path === '' ? [] : path.split('/');
  if (parts.some((part) => /^\.{1,2}$/.test(part)))
    return 'không được có . hay .. đứng riêng; ghi đủ đường dẫn, như /thi-dua/';
  if (parts.includes('')) return 'có hai dấu / liền nhau; ghi một dấu, như /co-quan/thi-dua/';
  if (parts.every((part) => /^[\w.~-]+$/.test(part))) return undefined;
  const meant = parts.map(toSlug).filter((part) => part !== '');
  return `chỉ gồm chữ không dấu, số và gạch nối, như /${meant.length === 0 ? 'thi-dua' : meant.join('/')}/`;
}

/**
 * Points out links that lead nowhere, work only within the office, are shortened and may break, or were turned from
 * http: to https: and may not open.
 */
import { wasTurned } from '../format/https-links.ts';
import type { Advice, Adviser } from './advice.ts';

const target = /\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g;
const withinOffice = /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|\.(?:local|lan)$/;
const shortened: ReadonlySet<string> = new Set([
  'bit.ly',
  'tinyurl.com',
  'goo.gl',
  't.co',
  'cutt.ly',
  'by.com.vn',
  's.net.vn',
]);

export const adviseLinks: Adviser = ({ values: { body = '', source, url = '', contact } }, { hasPage }) => {
  const told = (at: Advice['at'], address: string, fault: string | undefined): Advice[] =>
    fault === undefined ? [] : [{ kind: 'link', at, text: `Liên kết “${address}” ${fault}` }];
  const found = [...body.matchAll(target)].map(([, address = '']) => address);
  return [
    ...[...new Set(found)].flatMap((address) => told(['body'], address, faultOf(address, hasPage))),
    // The schema accepts only https addresses in these fields, so the only advice is about one that was just turned
    // from http into https.
    ...told(['source', 'url'], source?.url ?? '', insecure(source?.url ?? '')),
    ...told(['url'], url, insecure(url)),
    ...told(['contact', 'website'], contact?.website ?? '', insecure(contact?.website ?? '')),
  ];
};

const insecure = (address: string): string | undefined =>
  wasTurned(address)
    ? 'vừa được đổi từ http:// sang https:// cho an toàn. Hãy bấm thử; không mở được thì bỏ liên kết.'
    : undefined;

function faultOf(address: string, hasPage: (path: string) => boolean): string | undefined {
  if (address.startsWith('#') || /^(?:mailto|tel):/.test(address)) return undefined;
  if (address.startsWith('/')) {
    const [path = ''] = address.split(/[?#]/);
    return hasPage(path) ? undefined : 'không dẫn tới trang nào. Hãy mở trang cần dẫn rồi chép lại địa chỉ.';
  }
  if (!URL.canParse(address)) return 'không phải địa chỉ trang. Hãy chép lại từ thanh địa chỉ của trình duyệt.';
  const { hostname, protocol } = new URL(address);
  if (protocol === 'file:' || withinOffice.test(hostname) || !hostname.includes('.'))
    return 'chỉ mở được trên máy hay mạng của cơ quan. Hãy dùng địa chỉ công khai.';
  if (shortened.has(hostname)) return 'là địa chỉ rút gọn, có thể hỏng bất cứ lúc nào. Hãy dùng địa chỉ đầy đủ.';
  if (/^(?:example|vidu)\.|\.(?:example|invalid|test)$/.test(hostname))
    return 'là địa chỉ ví dụ. Hãy thay bằng địa chỉ thật.';
  return insecure(address);
}

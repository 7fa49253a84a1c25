/** How a reader reports a mistake on a page: by e-mail if the office has an address for it, else on a slip. */
import type { Store } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { absolute, urls } from '../../urls.ts';

/** Address of the link by which readers report; it always contains the page's address. `path` includes the base. */
export function reportAddress({ settings }: Pick<Store, 'settings'>, path: string, title: string): string {
  const { email } = settings.contact;
  if (email === undefined) return `${urls.reportSlip}?trang=${encodeURIComponent(path)}`;
  const body = `Trang: ${absolute(path)}\n\nChỗ sai, hoặc phần muốn gỡ:\n\nNội dung đúng:\n\nTôi là (người được nêu, người đại diện, người trong ảnh, đơn vị, bạn đọc):\n`;
  const query = new URLSearchParams({ subject: `${strings.report}: ${title}`, body });
  // In `mailto:`, spaces must be `%20`: a plus sign is a plus sign there (RFC 6068 §5).
  return `mailto:${email}?${query.toString().replaceAll('+', '%20')}`;
}

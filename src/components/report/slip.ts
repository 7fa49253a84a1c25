/** How a reader reports a mistake on a page: by e-mail where the office has one, else with a slip to print. */
import type { Store } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { absolute, urls } from '../../urls.ts';

/** `path` includes the base. Either way the page's address goes with the report. */
export function reportAddress({ settings }: Pick<Store, 'settings'>, path: string, title: string): string {
  const { email } = settings.contact;
  if (email === undefined) return `${urls.reportSlip}?trang=${encodeURIComponent(path)}`;
  const body = `Trang: ${absolute(path)}\n\nChỗ sai, hoặc phần muốn gỡ:\n\nNội dung đúng:\n\nTôi là (người được nêu, người đại diện, người trong ảnh, đơn vị, bạn đọc):\n`;
  const query = new URLSearchParams({ subject: `${strings.report}: ${title}`, body });
  // In `mailto:` a plus sign is no space (RFC 6068 §5).
  return `mailto:${email}?${query.toString().replaceAll('+', '%20')}`;
}

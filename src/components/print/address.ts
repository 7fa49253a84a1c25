/** Addresses in print: complete enough to type, but without the scheme, which browsers add. */
import { absolute, withBase } from '../../urls.ts';

/** `path` includes the base of the site. */
export const printedAddress = (path: string): string => absolute(path).replace(/^https?:\/\//, '');

/** Includes the tag, because the text itself may contain `href="/…"`. */
const ownLink = /<a href="(\/[^"]*)"/g;

/** Adds the base to each internal link in the HTML of a body, and the printed address for the print stylesheet. */
export function withPrintedAddresses(html: string): string {
  return html.replace(ownLink, (_, path: string) => {
    const href = withBase(path);
    return `<a href="${href}" data-address="${printedAddress(href)}"`;
  });
}

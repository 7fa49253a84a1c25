/** How an address stands on paper: long enough to be typed, without what a browser adds by itself. */
import { absolute, withBase } from '../../urls.ts';

/** `path` has the base of the site already. */
export const printedAddress = (path: string): string => absolute(path).replace(/^https?:\/\//, '');

/** With the tag, because an editor may write of `href="/…"` in words. */
const ownLink = /<a href="(\/[^"]*)"/g;

/** Puts the base before each own address in the HTML of a body and says, for the print, what the whole address is. */
export function withPrintedAddresses(html: string): string {
  return html.replace(ownLink, (_, path: string) => {
    const href = withBase(path);
    return `<a href="${href}" data-address="${printedAddress(href)}"`;
  });
}

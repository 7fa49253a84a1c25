/**
 * Removes from pages what no browser needs: white space around blocks, attributes of icons, and component marks that no
 * selector uses. A smaller page needs fewer round trips to load.
 */
import type { IsAskedFor } from './scope-marks.ts';

/** White space at the edges of these elements is never shown. `pre` and `textarea` must not be added. */
const blocks = new Set([
  ...['html', 'head', 'meta', 'link', 'title', 'body', 'header', 'footer', 'nav', 'main', 'article', 'section'],
  ...['aside', 'form', 'fieldset', 'legend', 'details', 'summary', 'table', 'caption', 'thead', 'tbody', 'tr', 'th'],
  ...['div', 'p', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'blockquote'],
  ...['td', 'path', 'circle', 'rect', 'line', 'polyline', 'source'],
]);

/** A tag, the text after it, and the name of the tag that follows (only looked ahead). */
const tagAndText = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>([^<]*)(?=(?:<\/?([a-z][\w-]*))?)/g;
/**
 * Attributes that come with the icons but are not needed: in HTML an `svg` needs no `xmlns`, and no style selects an
 * icon by its class.
 */
const fromIcons = / (?:xmlns="http:\/\/www\.w3\.org\/2000\/svg"|class="lucide lucide-[\w-]+")/g;
const mark = / (data-[0-9a-z]{1,2})(?:="true")?(?=\s|$)/g;
/**
 * A number with more decimals than anybody can see: icons are drawn in a square of 24 or 32 units. A number that
 * directly follows a digit is left, because that digit may be a flag of an arc. The icons separate their flags by
 * spaces.
 */
const longNumber = /(?<!\d)(?:0|[1-9]\d*)?\.\d{3,}/g;
const emptyShape = /><\/(?:path|circle|rect|line|polyline)>/g;

export function packHtml(html: string, isAskedFor: IsAskedFor): string {
  const packed = html.replace(
    tagAndText,
    (_, slash: string, name: string, attributes: string, text: string, next?: string) => {
      const own = withoutExcess(name, attributes);
      const classes = (/ class="([^"]*)"/.exec(own)?.[1] ?? '').split(' ');
      const kept = own.replace(mark, (_whole, id: string) => (isAskedFor(id, name, classes) ? ` ${id}` : ''));
      const afterTag = blocks.has(name) ? text.trimStart() : text;
      const beforeNext = next !== undefined && blocks.has(next) ? afterTag.trimEnd() : afterTag;
      return `<${slash}${name}${kept}>${beforeNext}`;
    },
  );
  return packed.replace(emptyShape, '/>');
}

/** Removes the needless attributes of icons, and the decimals of their outlines that nobody can see. */
function withoutExcess(name: string, attributes: string): string {
  if (name === 'svg') return attributes.replace(fromIcons, '');
  if (name !== 'path') return attributes;
  return attributes.replace(/ d="[^"]*"/, (outline) => outline.replace(longNumber, shorten));
}

/** Keeps the decimal point, because the next number may begin with one. */
const shorten = (number: string): string => Number(number).toFixed(2).replace(/0$/, '').replace(/^0\./, '.');

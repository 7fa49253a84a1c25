/**
 * Rewrites the files of a site so that they open from a folder, without a server: addresses become paths relative to
 * the page, and what only a server can give is left out. Module scripts do not run from a folder; every page works
 * without them. Pure.
 */
import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export interface SiteOfCopy {
  base: string;
  /** Scheme, host and port; full addresses of the site become relative too. */
  siteUrl: string;
  has: (path: string) => boolean;
}

const leftLinks = new Set(['manifest', 'modulepreload', 'preload', 'preconnect', 'alternate', 'canonical']);

export function toOfflineHtml(html: string, file: string, site: SiteOfCopy): string {
  const document = parse(html);
  const toRelative = (address: string) => relativeTo(address, file, site);
  walk(document, (element) => {
    for (const attribute of element.attrs) {
      const { name, value } = attribute;
      if (['href', 'src', 'poster', 'action', 'data'].includes(name)) attribute.value = toRelative(value);
      else if (name === 'srcset' || name === 'imagesrcset')
        attribute.value = value.replace(
          /(^|,\s*)([^\s,]+)/g,
          (_, before: string, address: string) => before + toRelative(address),
        );
      else if (name === 'content' && element.attrs.some((other) => other.name === 'http-equiv'))
        attribute.value = value.replace(
          /(url=)(.*)$/i,
          (_, before: string, address: string) => before + toRelative(address),
        );
      else if (name === 'style') attribute.value = toOfflineCss(value, file, site);
    }
    if (element.tagName === 'style')
      for (const child of element.childNodes) if ('value' in child) child.value = toOfflineCss(child.value, file, site);
  });
  return serialize(document);
}

export const toOfflineCss = (css: string, file: string, site: SiteOfCopy): string =>
  css.replace(
    /url\((["']?)([^"')]+)\1\)/g,
    (_, quote: string, address: string) => `url(${quote}${relativeTo(address, file, site)}${quote})`,
  );

function walk(
  node: Tree.Document | Tree.DocumentFragment | Tree.Element,
  change: (element: Tree.Element) => void,
): void {
  node.childNodes = node.childNodes.filter((child) => !isLeft(child));
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    change(child);
    walk(child, change);
    if ('content' in child) walk(child.content, change);
  }
}

/**
 * Whether the element is left out: scripts except JSON-LD, and `<link>`s that are of no use in a folder. What pages
 * show in place of scripts (`<noscript>`) stays.
 */
function isLeft(node: Tree.ChildNode): boolean {
  if (!('tagName' in node)) return false;
  if (node.tagName === 'script')
    return !node.attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json');
  if (node.tagName !== 'link') return false;
  return node.attrs.some(({ name, value }) => name === 'rel' && leftLinks.has(value));
}

/**
 * Leaves addresses of other sites, and anchors of the same page (`#…`), as they are. An address of this site without a
 * file in the copy becomes the full address. Addresses that are relative already change too: from a folder,
 * `mot-trang/` would show a list of files instead of a page.
 */
function relativeTo(address: string, file: string, { base, siteUrl, has }: SiteOfCopy): string {
  const root = siteUrl + base;
  const url = URL.parse(address, root + file.replace(/(^|\/)index\.html$/, '$1'));
  if (url === null || address === '' || address.startsWith('#') || !url.href.startsWith(root)) return address;
  const wanted = url.pathname.slice(base.length);
  const target = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted;
  return has(decodeURI(target)) ? `${'../'.repeat(file.split('/').length - 1)}${target}${url.hash}` : url.href;
}

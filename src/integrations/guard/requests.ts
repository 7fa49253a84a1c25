/** Finds everything that makes a browser send a request to another site. Links that a reader may follow are allowed. */
import type { HtmlElement } from './read-html.ts';

const fetched = [
  'src',
  'srcset',
  'imagesrcset',
  'poster',
  'data',
  'action',
  'formaction',
  'background',
  'ping',
  'manifest',
  'xlink:href',
];
const fetchedByHref = new Set(['link', 'use', 'image', 'feimage', 'base']);
/** `rel` values of links that a browser does not load. */
const said = new Set(['canonical', 'alternate', 'license', 'author', 'me', 'prev', 'next', 'help', 'search']);

export function foreignRequestsOf({ tag, attributes }: HtmlElement, siteUrl: string): string[] {
  const isSaid = tag === 'link' && (attributes['rel'] ?? '').split(/\s+/).every((rel) => said.has(rel));
  const values = [
    ...fetched.flatMap((name) => attributes[name] ?? []),
    ...(fetchedByHref.has(tag) && !isSaid ? [attributes['href'] ?? ''] : []),
    ...(attributes['http-equiv']?.toLowerCase() === 'refresh'
      ? [(attributes['content'] ?? '').replace(/^.*url=/i, '')]
      : []),
  ];
  return values
    .flatMap((value) => value.split(/,\s+|\s+/))
    .filter((address) => isForeign(address, siteUrl))
    .map(toMessage);
}

export const foreignRequestsInCss = (css: string, siteUrl: string): string[] =>
  addressesIn(css, /(?:url\(|@import)\s*["']?([^"')\s]+)/gi, siteUrl);

export const foreignRequestsInScript = (script: string, siteUrl: string): string[] =>
  addressesIn(
    script,
    /(?:\bfrom|\bimport\s*\(?|\bfetch\s*\(|\bimportScripts\s*\(|\bnew Worker\s*\(|\.src\s*=)\s*["'`]([^"'`]+)/g,
    siteUrl,
  );

const addressesIn = (text: string, pattern: RegExp, siteUrl: string): string[] =>
  [...text.matchAll(pattern)]
    .map(([, address = '']) => address)
    .filter((address) => isForeign(address, siteUrl))
    .map(toMessage);

const isForeign = (address: string, siteUrl: string): boolean =>
  /^(?:https?:|wss?:)?\/\//i.test(address) && new URL(address, siteUrl).origin !== new URL(siteUrl).origin;

const toMessage = (address: string): string => `gọi tới nơi khác: ${address}. Trang chỉ được dùng tệp của chính mình.`;

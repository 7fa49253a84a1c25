/** Finds the files that a page needs, by the addresses in its HTML, stylesheets and scripts. */

/** Addresses of stylesheets, scripts and fonts with a hash in their name, as pages and stylesheets write them. */
export function addressesIn(text: string, base: string): string[] {
  return [...text.matchAll(/["'(](\/[^"'()\s]*_astro\/[^"'()\s]+\.(?:css|js|woff2))["')]/g)]
    .map(([, address = '']) => address)
    .filter((address) => address.startsWith(base));
}

/** Files that a stylesheet or a script loads at once. Files loaded on demand are not needed to show the page. */
export function filesLoadedBy(file: string, text: string, base: string): string[] {
  if (file.endsWith('.css')) return addressesIn(text, base).filter((address) => address.endsWith('.woff2'));
  const imported = text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+\.js)["']/g);
  return [...imported].map(([, name = '']) => new URL(name, file).href);
}

/**
 * Addresses of the pictures in the article that were not shown yet, each in the first size that is listed. For a
 * picture that was shown, the browser has already loaded a size. Pictures outside the article belong to links to other
 * pages.
 */
export function unseenPictures(html: string, base: string, isShown: (address: string) => boolean): string[] {
  const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  return [...article.matchAll(/<picture.*?<\/picture>|<img[^>]*>/gs)].flatMap(([picture]) => {
    const sizes = [...picture.matchAll(/ src(?:set)?="([^"]*)"/g)]
      .flatMap(([, list = '']) => list.split(','))
      .map((item) => item.trim().split(' ')[0] ?? '')
      .filter((address) => address.startsWith(base));
    return sizes.some(isShown) ? [] : sizes.slice(0, 1);
  });
}

/**
 * The part of the address that all sizes of a photo share, with the hash of the photo. Any size can replace another.
 */
export const pictureOf = (address: string): string | undefined =>
  /^(.*\/_astro\/[^/]+)_[^/_]+\.(?:avif|webp|jpe?g|png)$/.exec(address)?.[1];

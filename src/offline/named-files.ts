/** The files that a page needs to be shown, as its own HTML, styles and scripts name them. */

/** Files with a hash in their name, as pages and stylesheets write them. */
export function addressesIn(text: string, base: string): string[] {
  return [...text.matchAll(/["'(](\/[^"'()\s]*_astro\/[^"'()\s]+\.(?:css|js|woff2))["')]/g)]
    .map(([, address = '']) => address)
    .filter((address) => address.startsWith(base));
}

/** What a style or a script brings along at once. What it loads when it is asked for, it does not need to be shown. */
export function broughtAlong(file: string, text: string, base: string): string[] {
  if (file.endsWith('.css')) return addressesIn(text, base).filter((address) => address.endsWith('.woff2'));
  const imported = text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+\.js)["']/g);
  return [...imported].map(([, name = '']) => new URL(name, file).href);
}

/**
 * Pictures of the story that were not shown yet, each in its first size. Of those that were shown the browser has
 * chosen a size, and of the pages that the story leads to none is needed.
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

/** What all sizes of a picture share, which is the hash of the photo: any of them can stand in for another. */
export const pictureOf = (address: string): string | undefined =>
  /^(.*\/_astro\/[^/]+)_[^/_]+\.(?:avif|webp|jpe?g|png)$/.exec(address)?.[1];

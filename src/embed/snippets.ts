/** The codes that a webmaster pastes. Both the build and the browser create them, so this module imports nothing. */

export interface PickedOffer {
  key: string;
  title: string;
  height: number;
  /** Path of the page, relative to the home page. */
  page: string;
  theme: 'light' | 'dark';
}

/**
 * A frame needs only scripts, forms for the search, and new windows for links. Without `allow-same-origin` it can read
 * or store nothing in the browser.
 */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt' }[sign] ?? 'quot'};`);

/** The key, with the part of the address that stands for the dark theme. The light theme adds nothing. */
export const themed = ({ key, theme }: Pick<PickedOffer, 'key' | 'theme'>): string =>
  theme === 'dark' ? `${key}/toi` : key;

/** `frameborder` is obsolete, but strict portals keep it where they remove a `style` attribute. */
export const frameCode = (picked: PickedOffer, home: string): string =>
  `<iframe src="${home}nhung/${themed(picked)}/" title="${escapeHtml(picked.title)}" width="100%" height="${picked.height}" frameborder="0" loading="lazy" sandbox="${sandbox}"></iframe>`;

/** The embed codes, one for each way in which portals accept content. `home` is the full address of the home page. */
export function pastedCodes(
  picked: PickedOffer,
  home: string,
): Record<'script' | 'element' | 'frame' | 'include' | 'link', string> {
  const { key, height, page } = picked;
  const link = `<a href="${home}${page}">${escapeHtml(picked.title)}</a>`;
  const loaded = (tag: string): string =>
    `<${tag} data-nhung="${themed(picked)}" style="display:block;min-height:${height}px">${link}</${tag}>\n<script src="${home}nhung/v1.js" async></script>`;
  return {
    script: loaded('div'),
    element: loaded('nh-nhung'),
    frame: frameCode(picked, home),
    include: `<!--#include virtual="/manh/${key}.html" -->`,
    link,
  };
}

/** What a webmaster pastes. Written by the build and, for what she picks, in her browser: so it imports nothing. */

export interface PickedOffer {
  key: string;
  title: string;
  height: number;
  /** Path of the page below the start page. */
  page: string;
  theme: 'light' | 'dark';
}

/** A new window for links and for the search is all that a frame needs. Without an origin it can read and keep nothing. */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt' }[sign] ?? 'quot'};`);

/** What stands in for a theme at the end of an address. */
export const themed = ({ key, theme }: Pick<PickedOffer, 'key' | 'theme'>): string =>
  theme === 'dark' ? `${key}/toi` : key;

/** `frameborder` is an old way, and the one that a strict portal lets pass. */
export const frameCode = (picked: PickedOffer, home: string): string =>
  `<iframe src="${home}nhung/${themed(picked)}/" title="${escapeHtml(picked.title)}" width="100%" height="${picked.height}" frameborder="0" loading="lazy" sandbox="${sandbox}"></iframe>`;

/** One code for each way in which portals differ. `home` is the whole address of the start page. */
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

/** oEmbed 1.0 (https://oembed.com): lets an editor of a portal embed an entry by pasting the address of its page. */
import type { Settings } from '../domain/settings.ts';
import { strings } from '../strings.ts';
import { absolute, urls } from '../urls.ts';
import type { EntryOffer } from './offers.ts';
import { frameCode } from './snippets.ts';

/**
 * The standard requires a width. A static file cannot adapt it to the portal, but the frame itself takes the width of
 * its column.
 */
const width = 600;
const day = 86_400;

export const oembedOf = ({ key, title, height }: EntryOffer, { siteName }: Pick<Settings, 'siteName'>) => ({
  version: '1.0',
  type: 'rich',
  title,
  provider_name: siteName,
  provider_url: absolute(urls.home),
  cache_age: day,
  width,
  height,
  html: frameCode(
    { key, title: strings.embed.titleOf(title, siteName), height, page: '', theme: 'light' },
    absolute(urls.home),
  ),
});

/** oEmbed 1.0 (https://oembed.com): what an editor sees who pastes the address of a page into a portal that knows it. */
import type { Settings } from '../domain/settings.ts';
import { strings } from '../strings.ts';
import { absolute, urls } from '../urls.ts';
import type { EntryOffer } from './offers.ts';
import { frameCode } from './snippets.ts';

/** What the standard wants said. A file cannot answer how wide the portal is: the frame itself is as wide as its column. */
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

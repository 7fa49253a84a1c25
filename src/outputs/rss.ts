/** Writes a feed as RSS 2.0, with Media RSS for the pictures. */
import { midnightOf } from '../domain/days.ts';
import { strings } from '../strings.ts';
import type { Picture } from './context.ts';
import { changedOn, type Feed, type FeedItem } from './feed.ts';
import { element, escapeXml, plainElement } from './xml.ts';

const namespaces = ['xmlns:atom="http://www.w3.org/2005/Atom"', 'xmlns:media="http://search.yahoo.com/mrss/"'].join(
  ' ',
);
/** The feed's `ttl` in minutes. Six hours are short enough, because the site is built about once a day. */
const lifetime = '360';

/** `self` is the full address of the file. */
export function toRss(feed: Feed, self: string): string {
  const changed = changedOn(feed);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${namespaces}>`,
    '<channel>',
    plainElement('title', feed.title),
    element('link', feed.url),
    plainElement('description', feed.description),
    element('language', 'vi'),
    element('copyright', `${strings.termsInBrief} ${feed.terms}`),
    ...(changed === undefined ? [] : [element('lastBuildDate', toRfc822(changed))]),
    element('ttl', lifetime),
    element('atom:link', undefined, { href: self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.items.map(toItem),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function toItem({ id, url, title, summary, notes, picture, publishedOn, updatedOn, categories }: FeedItem): string {
  return [
    '<item>',
    plainElement('title', title),
    element('link', url),
    element('guid', id, { isPermaLink: 'false' }),
    element('pubDate', toRfc822(publishedOn)),
    ...(updatedOn === undefined ? [] : [element('atom:updated', midnightOf(updatedOn))]),
    // The description of an item is HTML, so its text is escaped once more (RSS Advisory Board's profile,
    // “description”).
    element('description', [summary, ...notes].map(escapeXml).join('<br>')),
    ...categories.map((category) => element('category', category)),
    ...(picture === undefined ? [] : [toMedia(picture)]),
    '</item>',
  ].join('\n');
}

function toMedia({ url, width, height, alt, credit }: Picture): string {
  const about = [
    element('media:description', alt, { type: 'plain' }),
    ...(credit === undefined ? [] : [element('media:credit', credit)]),
  ];
  return [
    element('media:content', undefined, { url, type: 'image/jpeg', medium: 'image', width, height }).replace('/>', '>'),
    ...about,
    '</media:content>',
  ].join('');
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Midnight of a civil day in Việt Nam: `Tue, 24 Oct 2023 00:00:00 +0700`. */
function toRfc822(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const number = String(date.getUTCDate()).padStart(2, '0');
  const month = months[date.getUTCMonth()] ?? '';
  return `${days[date.getUTCDay()] ?? ''}, ${number} ${month} ${date.getUTCFullYear()} 00:00:00 +0700`;
}

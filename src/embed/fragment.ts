/**
 * HTML fragments that a portal's server inserts into its own pages. They contain no scripts, styles, classes, ids,
 * headings or pictures, so that they look like the page around them. All addresses are full addresses.
 */
import { toHtml } from 'hast-util-to-html';
import { element, text, type ElementContent } from '../mdx/tree.ts';
import { strings } from '../strings.ts';
import { formatDay } from '../text/format.ts';
import { absolute } from '../urls.ts';

export interface EntryWords {
  title: string;
  summary: string;
  /** Path of the entry's page. */
  page: string;
  unit: string | undefined;
  publishedOn: string;
  sample: boolean;
}

interface Link {
  label: string;
  /** Path of the target page, or a full address. */
  page: string;
}

export const listFragment = (entries: readonly EntryWords[], all: Link): string =>
  write([
    entries.length === 0
      ? element('p', {}, [text(strings.emptyList)])
      : element(
          'ul',
          {},
          entries.map((entry) => element('li', {}, [titleLink(entry), text(' '), small(entry)])),
        ),
    element('p', {}, [link(all)]),
  ]);

export const entryFragment = (entry: EntryWords): string =>
  write([
    element('p', {}, [element('strong', {}, [titleLink(entry)])]),
    element('p', {}, [text(entry.summary)]),
    element('p', {}, [small(entry)]),
  ]);

export const figuresFragment = (figures: readonly { value: string; label: string }[], all: Link): string =>
  write([
    figures.length === 0
      ? element('p', {}, [text(strings.embed.noFigures)])
      : element(
          'dl',
          {},
          figures.flatMap(({ value, label }) => [element('dt', {}, [text(label)]), element('dd', {}, [text(value)])]),
        ),
    element('p', {}, [link(all)]),
  ]);

/** One paragraph, so that it can replace any kind of fragment in a portal's page. */
export const goneFragment = (way: Link, isMoved: boolean): string =>
  write([
    element('p', {}, [
      text(isMoved ? `${strings.embed.moved} ` : `${strings.embed.gone}. `),
      link(way),
      text(isMoved ? '.' : ''),
    ]),
  ]);

export const linkFragment = (to: Link): string => write([element('p', {}, [link(to)])]);

const link = ({ label, page }: Link): ElementContent => element('a', { href: absolute(page) }, [text(label)]);

const titleLink = ({ title, page, sample }: EntryWords): ElementContent =>
  link({ label: sample ? strings.embed.sample(title) : title, page });

const small = ({ unit, publishedOn }: EntryWords): ElementContent =>
  element('small', {}, [
    text(`${unit === undefined ? '' : `${unit} · `}Đăng `),
    element('time', { dateTime: publishedOn }, [text(formatDay(publishedOn))]),
  ]);

/** Writes one block per line. */
const write = (blocks: readonly ElementContent[]): string => blocks.map((block) => `${toHtml(block)}\n`).join('');

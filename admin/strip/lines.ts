/** Lists of what is to be done; each line leads to the form of its entry, if it has one. */
import { collections } from '../../src/domain/collections.ts';
import type { ReportItem, ReportPart } from '../../src/domain/editors-report.ts';
import { element } from '../elements.ts';

interface Line {
  /** Undefined for an entry that has no form any more. */
  href: string | undefined;
  title: string;
  note: string;
}

export interface Lines {
  title: string;
  lines: Line[];
}

export const toLines = ({ title, items, isGone }: ReportPart): Lines => ({
  title,
  lines: items.map((item) => ({
    href: isGone === true ? undefined : formOf(item),
    title: item.title,
    note: item.note,
  })),
});

const formOf = ({ collection, id }: ReportItem): string =>
  `#/collections/${collection}/entries/${id}${collections[collection].form === 'folder' ? '/index' : ''}`;

/** A heading with the number of items, and the list; empty if there are no items. */
export function listOf(title: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  const list = element('ul');
  list.append(...items);
  return [element('h2', '', `${title} (${items.length})`), list];
}

export function toItem({ href, title, note }: Line): HTMLElement {
  const item = element('li');
  item.append(href === undefined ? title : linkTo(href, title), ...(note === '' ? [] : [` (${note})`]));
  return item;
}

function linkTo(href: string, title: string): HTMLElement {
  const link = element('a', '', title);
  link.href = href;
  return link;
}

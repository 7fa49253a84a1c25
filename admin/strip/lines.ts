/** Lists of what is to be done; each line leads to the form of its entry. */
import { collections } from '../../src/domain/collections.ts';
import type { ReportItem, ReportPart } from '../../src/domain/editors-report.ts';
import { element } from '../elements.ts';

interface Line {
  href: string;
  title: string;
  note: string;
}

export interface Lines {
  title: string;
  lines: Line[];
}

export const toLines = ({ title, items }: ReportPart): Lines => ({ title, lines: items.map(toLine) });

const toLine = ({ collection, id, title, note }: ReportItem): Line => ({
  href: `#/collections/${collection}/entries/${id}${collections[collection].form === 'folder' ? '/index' : ''}`,
  title,
  note,
});

/** A heading with the number of items, and the list; nothing for an empty one. */
export function listOf(title: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  const list = element('ul');
  list.append(...items);
  return [element('h2', '', `${title} (${items.length})`), list];
}

export function toItem({ href, title, note }: Line): HTMLElement {
  const item = element('li');
  const link = element('a', '', title);
  link.href = href;
  item.append(link, ...(note === '' ? [] : [` (${note})`]));
  return item;
}

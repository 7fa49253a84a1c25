/** What waits on the editors' pages, and for whom, by the state of the draft. */
import { dayInVietnam } from '../../src/domain/days.ts';
import { phrasesOfReport as phrases } from '../../src/editors/phrases.ts';
import { formatDay } from '../../src/text/format.ts';
import type { Lines } from './lines.ts';

export interface Draft {
  collection: string;
  /** As Decap names the entry in the address of its form. */
  slug: string;
  status: string;
  title: string;
  /** Empty where the place of storage does not tell it. */
  author: string;
  /** Moment of the last change, as the place of storage tells it; undefined where it does not. */
  updatedOn: string | undefined;
}

/** Who is to act on a draft of each state, in the order in which the page shows them. */
const whom = [
  ['pending_review', phrases.forReviewer],
  ['pending_publish', phrases.forPublication],
  ['draft', phrases.forWriter],
] as const;

/** One part for each of those who are waited for. */
export function draftParts(drafts: readonly Draft[]): Lines[] {
  return whom
    .map(([state, title]) => ({ title, lines: drafts.filter(({ status }) => status === state).map(toLine) }))
    .filter(({ lines }) => lines.length > 0);
}

const toLine = ({ collection, slug, title, author, updatedOn }: Draft) => ({
  href: `#/collections/${collection}/entries/${slug}`,
  title,
  note: [
    ...(author === '' ? [] : [phrases.by(author)]),
    ...(updatedOn === undefined ? [] : [phrases.changed(formatDay(dayInVietnam(new Date(updatedOn))))]),
  ].join(', '),
});

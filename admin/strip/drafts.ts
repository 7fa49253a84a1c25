/** What waits on the editors' pages, and for whom, by the state of the draft. */
import { dayInVietnam } from '../../src/domain/days.ts';
import { phrasesOfReport as phrases } from '../../src/editors/phrases.ts';
import { formatDay } from '../../src/text/format.ts';
import type { Me } from '../whereabouts.ts';
import type { Lines } from './lines.ts';

export interface Draft {
  collection: string;
  /** As Decap names the entry in the address of its form. */
  slug: string;
  status: string;
  title: string;
  /** Empty where the place of storage does not tell it. */
  author: string;
  /** The account name of the author, where it is told beside the name. */
  account?: string | undefined;
  /** Moment of the last change, as the place of storage tells it; undefined where it does not. */
  updatedOn: string | undefined;
}

/** True if the person who is logged in is to act on the draft. Nobody reviews their own draft. */
export function waitsForMe(
  { status, author, account }: Pick<Draft, 'status' | 'author' | 'account'>,
  { login, name, mayPublish }: Me,
): boolean {
  // Forgejo tells the login of a draft's author in place of the name, GitLab both.
  const isMine = account === undefined ? author === login || author === name : account === login;
  if (status === 'draft') return isMine;
  return mayPublish && (status === 'pending_publish' || !isMine);
}

/** Who is to act on a draft of each state, in the order of the work. */
const whom = [
  { state: 'pending_review', forMe: phrases.forMeToReview, forOthers: phrases.forReviewer },
  { state: 'pending_publish', forMe: phrases.forMeToPublish, forOthers: phrases.forPublication },
  { state: 'draft', forMe: phrases.forMeToWrite, forOthers: phrases.forWriter },
] as const;

/** The drafts that wait for `me`, then those that wait for others, with one part for each state of a draft. */
export function draftParts(drafts: readonly Draft[], me: Me | undefined): Lines[] {
  const isForMe = (draft: Draft) => me !== undefined && waitsForMe(draft, me);
  const parts = (mine: boolean) =>
    whom.map(({ state, forMe, forOthers }) => ({
      title: mine ? forMe : forOthers,
      lines: drafts.filter((draft) => draft.status === state && isForMe(draft) === mine).map(toLine),
    }));
  return [...parts(true), ...parts(false)].filter(({ lines }) => lines.length > 0);
}

const toLine = ({ collection, slug, title, author, updatedOn }: Draft) => ({
  href: `#/collections/${collection}/entries/${slug}`,
  title,
  note: [
    ...(author === '' ? [] : [phrases.by(author)]),
    ...(updatedOn === undefined ? [] : [phrases.changed(formatDay(dayInVietnam(new Date(updatedOn))))]),
  ].join(', '),
});

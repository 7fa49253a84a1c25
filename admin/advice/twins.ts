/** Points out another entry that seems to tell of the same deed. */
import { fold } from '../../src/text/fold.ts';
import { wordsOf } from '../../src/text/words.ts';
import type { Adviser } from './advice.ts';
import { plainBody } from './plain-body.ts';

/**
 * Two entries count as twins if they have at least one of these shares of their word groups in common; measured on the
 * sample entries. `told` is the share of the other entry's summary that the draft's summary and body have too.
 */
const alike = { title: 0.5, summary: 0.4, told: 0.6 } as const;

const groupsOf = (text: string, size: number): ReadonlySet<string> => {
  const words = wordsOf(text).map(fold);
  return new Set(words.slice(size - 1).map((_, index) => words.slice(index, index + size).join(' ')));
};

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((each) => b.has(each)).length;
/** Share of the smaller set that the other has too. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size === 0 || b.size === 0 ? 0 : shared(a, b) / Math.min(a.size, b.size);
const leastGroups = 4;

export const adviseTwins: Adviser = (
  { collection, id, values: { title = '', summary = '', body = '' } },
  { others },
) => {
  const own = {
    title: groupsOf(title, 2),
    summary: groupsOf(summary, 3),
    text: groupsOf(`${summary}\n${plainBody(body)}`, 3),
  };
  const isTwin = (other: { title: string; summary: string }) => {
    const titles = groupsOf(other.title, 2);
    const summaries = groupsOf(other.summary, 3);
    return (
      (Math.min(titles.size, own.title.size) >= leastGroups && overlap(titles, own.title) >= alike.title) ||
      (Math.min(summaries.size, own.summary.size) >= leastGroups && overlap(summaries, own.summary) >= alike.summary) ||
      (summaries.size >= 2 * leastGroups && shared(summaries, own.text) / summaries.size >= alike.told)
    );
  };
  return others
    .filter((other) => !(other.collection === collection && other.id === id) && isTwin(other))
    .slice(0, 2)
    .map((other) => ({
      kind: 'twin',
      at: ['title'],
      text: `Bài này giống bài đã có “${other.title}”. Xem có phải cùng một việc không.`,
    }));
};

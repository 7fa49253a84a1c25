/** The page of a booklet shows whole texts, so a long booklet is cut into several pages. */
import { asQuestion } from '../recording/questions.ts';
import { getBody } from './body.ts';
import { entriesOfBooklet } from './booklets.ts';
import type { Article, Store } from './store.ts';

/** Characters of text on a page: enough for four or five entries, few enough to load at once. */
const mostText = 11_000;
/** Characters that an entry takes besides its text: title, facts, replication sheet. */
const aside = 1_500;

/** The entries of each page. Each page has at least one. */
export const bookletParts = asQuestion('bookletParts', (store: Store, id: string): Article[][] => {
  const parts: Article[][] = [];
  let left = 0;
  for (const entry of entriesOfBooklet(store, id)) {
    const length = getBody(entry).body.text.length + aside;
    const last = parts.at(-1);
    if (last === undefined || length > left) {
      parts.push([entry]);
      left = mostText - length;
    } else {
      last.push(entry);
      left -= length;
    }
  }
  return parts;
});

import type { Article } from '../../queries/store.ts';
import { formatDay, formatPartialDay } from '../../text/format.ts';

/**
 * Which day a card shows: `published` is the day of publication; `happened` is the day on which an exemplar was
 * recognised, or the day, month or year in which the deed of a story was done.
 */
export type Dated = 'published' | 'happened';

interface CardDate {
  datetime: string;
  /** The day with a word that says what happened on it. */
  text: string;
}

export function cardDateOf({ collection, data }: Article, dated: Dated): CardDate {
  if (dated === 'published') return { datetime: data.publishedOn, text: `Đăng ${formatDay(data.publishedOn)}` };
  return collection === 'exemplars'
    ? { datetime: data.recognisedOn, text: `Công nhận ${formatDay(data.recognisedOn)}` }
    : { datetime: data.happenedOn, text: `Diễn ra ${formatPartialDay(data.happenedOn)}` };
}

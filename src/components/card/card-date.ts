import type { Article } from '../../queries/store.ts';
import { formatDay, formatPartialDay } from '../../text/format.ts';

/** Which day of an entry a card shows: that of its publication, or the one that put it into its year. */
export type Dated = 'published' | 'happened';

interface CardDate {
  datetime: string;
  /** Says what happened on that day. */
  text: string;
}

export function cardDateOf({ collection, data }: Article, dated: Dated): CardDate {
  if (dated === 'published') return { datetime: data.publishedOn, text: `Đăng ${formatDay(data.publishedOn)}` };
  return collection === 'exemplars'
    ? { datetime: data.recognisedOn, text: `Công nhận ${formatDay(data.recognisedOn)}` }
    : { datetime: data.happenedOn, text: `Diễn ra ${formatPartialDay(data.happenedOn)}` };
}

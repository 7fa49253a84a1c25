/** The awards of the exemplars in a booklet, with the decisions that gave them or took them back. */
import { shownHonouree } from '../../domain/shown-names.ts';
import type { Decision } from '../../outputs/booklet/book.ts';
import { findDocument } from '../../queries/find.ts';
import type { Article, Store } from '../../queries/store.ts';
import { formatDay } from '../../text/format.ts';
import { nameOfRecognition } from '../exemplar/recognition-name.ts';

export const decisionsOf = (store: Store, entries: readonly Article[]): Decision[] =>
  entries.flatMap((entry): Decision[] => {
    if (entry.collection !== 'exemplars') return [];
    return entry.data.recognitions.map((recognition) => ({
      award: `${nameOfRecognition(recognition)}, ${recognition.conferredBy}, năm ${recognition.year}`,
      to: shownHonouree(entry.data),
      number: numberOf(store, recognition.document),
      revoked:
        recognition.revoked &&
        [`Đã bị hủy ngày ${formatDay(recognition.revoked.date)}`, numberOf(store, recognition.revoked.document)]
          .filter(Boolean)
          .join(', quyết định '),
    }));
  });

function numberOf(store: Store, id: string | undefined): string | undefined {
  const data = id === undefined ? undefined : findDocument(store, id)?.data;
  if (data === undefined) return undefined;
  const name = data.number ?? data.title;
  return data.date === null ? name : `${name}, ngày ${formatDay(data.date)}`;
}

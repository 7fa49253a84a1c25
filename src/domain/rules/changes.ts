/** Rules about recorded changes: no change has a future date, and no change of an event is missing from `changes`. */
import { changesOf, lastChangeOf } from '../changes.ts';
import type { EntryTypes } from '../collections.ts';
import type { CollectionName } from '../fields.ts';
import type { Event } from '../event.ts';
import { expectThat, rule, type Finding, type Rule } from './rule.ts';

/** One rule for each field, so that an invalid field does not stop the check of the others. */
const notAhead = <Name extends CollectionName>(collection: Name, fields: (keyof EntryTypes[Name])[]): Rule<Name>[] =>
  fields.map((field) =>
    rule(collection, 'R8', [field], (values, { today }) =>
      changesOf({ [field]: values[field] }).flatMap(({ path, day }) =>
        expectThat(
          day <= today,
          path,
          `ghi ${day}, sau hôm nay (${today}). Hãy ghi ngày việc đã xảy ra; việc chưa làm thì để đến hôm ấy hãy ghi.`,
        ),
      ),
    ),
  );

export const changeRules = {
  exemplars: notAhead('exemplars', ['updatedOn', 'corrections', 'followUps', 'recognitions']),
  stories: notAhead('stories', ['updatedOn', 'corrections']),
  events: notAhead('events', ['changes']),
  pages: notAhead('pages', ['updatedOn']),
};

/**
 * Finds changes of an event that its `changes` do not record. A calendar app that has stored the event takes over a new
 * time, place or status only when `changes` has a new item. Only a comparison with the published version can show that
 * an item is missing.
 */
export function unrecordedChanges(now: Partial<Event>, shown: Partial<Event>): Finding[] {
  const [count = 0, before = 0] = [now.changes?.length, shown.changes?.length];
  const labels = { start: 'lúc bắt đầu', end: 'lúc kết thúc', place: 'nơi tổ chức', cancelled: 'việc hủy' } as const;
  const changed = (Object.keys(labels) as (keyof typeof labels)[]).filter((key) => now[key] !== shown[key]);
  const names = changed.map((key) => labels[key]).join(', ');
  const [lastDay = '', lastShown = ''] = [now, shown].map(({ changes = [] }) => lastChangeOf({ changes }));
  return [
    ...expectThat(
      changed.length === 0 || count > before,
      ['changes'],
      `${names} khác với sự kiện đang hiện trên trang. Hãy thêm một mục với ngày đổi, để lịch trong máy người đã thêm sự kiện đổi theo.`,
    ),
    ...expectThat(
      count >= before,
      ['changes'],
      `sự kiện đang hiện trên trang có ${before} mục, ở đây còn ${count}. Hãy giữ các mục cũ: thiếu mục thì lịch trong máy người đã thêm sự kiện không nhận bản mới.`,
    ),
    // Calendar apps ignore a version whose last change is earlier than that of the stored one. When an item was
    // deleted, the earlier day follows from that, and only the deletion is reported.
    ...expectThat(
      count < before || lastDay >= lastShown,
      ['changes'],
      `ngày đổi gần nhất ghi ${lastDay}, trước ngày đang hiện trên trang (${lastShown}). Hãy giữ ngày ${lastShown}, hoặc ghi ngày sau nó: ngày lùi lại thì lịch trong máy người đã thêm sự kiện không nhận bản mới.`,
    ),
  ];
}

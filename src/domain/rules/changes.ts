/** Changes are told when they have happened, and none is left untold. */
import { changesOf, lastChangeOf } from '../changes.ts';
import type { EntryTypes } from '../collections.ts';
import type { CollectionName } from '../fields.ts';
import type { Event } from '../event.ts';
import { expectThat, rule, type Finding, type Rule } from './rule.ts';

/** Each field on its own, so that a broken one does not hide what another says. */
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
 * Whoever keeps an event in a calendar of her own learns of another time, place or status only from a new change. The
 * file alone cannot show that one is missing; beside what the site shows, it can.
 */
export function untoldChanges(now: Partial<Event>, shown: Partial<Event>): Finding[] {
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
    // Calendars take no version whose last change is earlier. Without an old item its day is missing anyway.
    ...expectThat(
      count < before || lastDay >= lastShown,
      ['changes'],
      `ngày đổi gần nhất ghi ${lastDay}, trước ngày đang hiện trên trang (${lastShown}). Hãy giữ ngày ${lastShown}, hoặc ghi ngày sau nó: ngày lùi lại thì lịch trong máy người đã thêm sự kiện không nhận bản mới.`,
    ),
  ];
}

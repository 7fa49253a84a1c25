import { shownPeople, unnamed } from '../../domain/shown-names.ts';
import { authorKinds, contestPrizes } from '../../domain/vocabulary.ts';
import { findEntry, getUnit } from '../../queries/find.ts';
import type { Store, StoryEntry } from '../../queries/store.ts';
import { fullUnitName, presentUnitNote } from '../../queries/unit-name.ts';
import { formatPartialDay } from '../../text/format.ts';
import { urls } from '../../urls.ts';

/** Facts about the story: who, where, when, by whom. */
export function storyFactsOf(store: Store, { data }: StoryEntry) {
  const unit = getUnit(store, data.unit);
  const contest = data.contest && findEntry(store, 'events', data.contest.event);
  return [
    ...shownPeople(data).map(({ name, role }) => ({ term: 'Người trong chuyện', text: name ?? unnamed, note: role })),
    { term: 'Nơi', text: fullUnitName(unit), href: urls.unit(unit.id), note: presentUnitNote(store, unit.id) },
    { term: 'Thời gian', text: formatPartialDay(data.happenedOn) },
    { term: 'Người viết', text: data.author.name, note: authorKinds[data.author.kind] },
    { term: 'Đăng lại từ', text: data.source?.name, href: data.source?.url, note: data.source && 'đã được phép' },
    {
      term: 'Bài dự thi',
      text: contest?.data.title,
      href: contest && urls.event(contest.id),
      note: data.contest && contestPrizes[data.contest.prize],
    },
  ];
}

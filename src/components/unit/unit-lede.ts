import { formerUnitsOf } from '../../queries/selections.ts';
import type { Store, UnitEntry } from '../../queries/store.ts';
import { countOfUnit, type EntryCounts } from '../../queries/succession.ts';
import { presentUnitNote } from '../../queries/unit-name.ts';
import { strings } from '../../strings.ts';

/** “3 điển hình, 2 câu chuyện”; kinds without entries are left out. A line never breaks after a number. */
function toCounted({ exemplars, stories }: EntryCounts): string {
  const parts = [exemplars > 0 && strings.countExemplars(exemplars), stories > 0 && strings.countStories(stories)];
  return parts.flatMap((part) => (part === false ? [] : [part.replaceAll(' ', '\u00a0')])).join(', ');
}

/**
 * States where the unit belongs today, and the entries of the unit and of its former units. Empty if there is neither;
 * a section of the page says so if the unit has no entries.
 */
export function toLede(store: Store, unit: UnitEntry): string {
  const note = presentUnitNote(store, unit.id);
  const own = toCounted(countOfUnit(store, unit.id));
  const formers = formerUnitsOf(store, unit.id).map(({ id }) => countOfUnit(store, id));
  const inherited = toCounted({
    exemplars: formers.reduce((sum, { exemplars }) => sum + exemplars, 0),
    stories: formers.reduce((sum, { stories }) => sum + stories, 0),
  });
  const sentences = [
    note?.replace('nay', 'Nay'),
    own === '' ? undefined : `Đã đăng ${own}`,
    inherited === '' ? undefined : `Từ các đơn vị trước sáp nhập có ${inherited}`,
  ];
  return sentences.flatMap((sentence) => (sentence === undefined ? [] : [`${sentence}.`])).join(' ');
}

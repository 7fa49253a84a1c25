/**
 * Lists what editors have to look after (plan, II.4 and IV.5.b), for `npm run report` and for the editors' pages.
 * Samples are left out: nobody has to look after fiction.
 */
import { formatDay } from '../text/format.ts';
import { collectionAt, collections, hasText, isGated, type Entry, type PartialEntry } from './collections.ts';
import { dayOf, dayOfMonth, monthAfter, monthOf } from './days.ts';
import { askAgainOn, unseenForAYear } from './last-look.ts';
import { countProgress, type Tally } from './progress.ts';
import { mayShow } from './public.ts';
import type { Settings } from './settings.ts';
import { sectors } from './vocabulary.ts';

export interface ReportItem extends Pick<Entry, 'collection' | 'id'> {
  title: string;
  /** Why the entry is listed, for example how many days have passed. */
  note: string;
}

export interface ReportPart {
  title: string;
  items: ReportItem[];
  /** True when the items have no file any more, and so no form. */
  isGone?: true;
}

interface Question {
  /** All entries without errors. */
  entries: readonly Entry[];
  settings: Pick<Settings, 'cutOffDay' | 'plan'>;
  today: string;
}

/** All parts, for those who may see entries that are not public yet. Parts without items are left out. */
export function toReport(question: Question): ReportPart[] {
  const { entries, settings, today } = question;
  const waiting = entries.filter(isGated).filter(({ values }) => !values.sample && values.publishedOn > today);
  return [
    dueUntilCutOff(entries, { cutOffDay: settings.cutOffDay, today }),
    {
      title: 'Bài đang chờ',
      items: waiting.map((entry) => toItem(entry, `đợi đến ngày đăng ${formatDay(entry.values.publishedOn)}`)),
    },
    unseenPart(
      entries.filter((entry) => isShown(entry, today)),
      today,
    ),
    ...lookAfter(question),
  ].filter(hasItems);
}

/** The parts about public entries that do not depend on how much time has passed. Parts without items are left out. */
export function lookAfter({ entries, settings, today }: Question): ReportPart[] {
  const shown = entries.filter((entry) => isShown(entry, today));
  const exemplars = shown.filter((entry) => entry.collection === 'exemplars');
  const movements = shown.filter((entry) => entry.collection === 'movements');
  return [
    {
      title: 'Chưa có ảnh',
      items: shown
        .filter(isGated)
        .filter(({ values }) => values.photos.length === 0)
        .map((entry) => toItem(entry, 'chưa có ảnh nào')),
    },
    { title: 'Khen thưởng đã bị hủy', items: exemplars.flatMap(revokedOf) },
    {
      title: 'Chưa đủ mức ít nhất của kế hoạch',
      items: movements
        .filter(({ values }) => values.plan === settings.plan)
        .flatMap((movement) => shortOf(movement, exemplars)),
    },
  ].filter(hasItems);
}

/** The entry at an address that the publisher tells. It tells `/van-ban/<id>/` for a document, which has no page. */
function keyAt(page: string): Pick<Entry, 'collection' | 'id'> | undefined {
  const collection = collectionAt(page);
  return collection && { collection, id: page.slice(collections[collection].path.length).replace(/\/$/, '') };
}

/**
 * What a release does not show although nobody has taken it down, by the addresses that the publisher tells. Parts
 * without items are left out.
 */
export function notShown(
  { held, lost }: { held: readonly string[]; lost: readonly string[] },
  entries: readonly PartialEntry[],
): ReportPart[] {
  const find = (page: string) => {
    const key = keyAt(page);
    return entries.find(({ collection, id }) => collection === key?.collection && id === key.id);
  };
  const part = (title: string, pages: readonly string[], note: string): ReportPart => ({
    title,
    items: pages.flatMap((page) => {
      const key = keyAt(page);
      if (key === undefined) return [];
      const { collection, id } = key;
      const known = find(page);
      return [known === undefined ? { collection, id, title: id, note } : toItem(known, note)];
    }),
  });
  const isKnown = (page: string) => find(page) !== undefined;
  return [
    part('Đang tạm ẩn vì có lỗi', held, 'mở bài, sửa những lỗi ghi ở đó, rồi đăng lại'),
    part(
      'Đã lên trang mà nay không hiện',
      lost.filter(isKnown),
      'địa chỉ đang báo “đã gỡ”; xem lại ngày đăng, duyệt và đồng ý của bài, hoặc ghi là đã gỡ',
    ),
    {
      ...part(
        'Không còn trong kho mà chưa ghi là đã gỡ hay đã chuyển',
        lost.filter((page) => !isKnown(page)),
        'địa chỉ đang báo “đã gỡ”; người phụ trách máy khôi phục thư mục của bài, hoặc ghi là đã gỡ',
      ),
      isGone: true as const,
    },
  ].filter(hasItems);
}

/** Exemplars that nobody has looked at for a year, the longest time first. */
export function unseenPart(entries: readonly PartialEntry[], today: string): ReportPart {
  const unseen = entries.flatMap((entry) => {
    const found = entry.collection === 'exemplars' ? unseenForAYear(entry.values, today) : undefined;
    return found === undefined ? [] : [{ ...found, entry }];
  });
  return {
    title: 'Hơn một năm chưa xem lại',
    items: unseen
      .sort((a, b) => b.days - a.days)
      .map(({ entry, since, days }) => toItem(entry, `${days} ngày, từ ${formatDay(since)}`)),
  };
}

/** What is due up to the next cut-off day, the earliest first. */
export function dueUntilCutOff(
  entries: readonly PartialEntry[],
  { cutOffDay, today }: { cutOffDay: number; today: string },
): ReportPart {
  const last = nextCutOff(cutOffDay, today);
  const due = entries
    .flatMap((entry) => datesOf(entry).map((date) => ({ ...date, entry })))
    .filter(({ day }) => day >= today && day <= last)
    .sort((a, b) => a.day.localeCompare(b.day));
  return {
    title: `Việc đến hạn trước hết ngày ${formatDay(last)}`,
    items: due.map(({ entry, day, what }) => toItem(entry, `${formatDay(day)}: ${what}`)),
  };
}

const hasItems = ({ items }: ReportPart): boolean => items.length > 0;

const isShown = (entry: Entry, today: string): boolean => mayShow(entry, { today, production: true });

function toItem(entry: PartialEntry, note: string): ReportItem {
  const { collection, id } = entry;
  const title = hasText(entry) || entry.collection === 'documents' ? entry.values.title : undefined;
  return { collection, id, title: title ?? id, note };
}

const revokedOf = (exemplar: Entry<'exemplars'>): ReportItem[] =>
  exemplar.values.recognitions.flatMap(({ year, conferredBy, revoked }) =>
    revoked === undefined ? [] : [toItem(exemplar, `${conferredBy}, năm ${year}; hủy ngày ${formatDay(revoked.date)}`)],
  );

function shortOf(movement: Entry<'movements'>, exemplars: readonly Entry<'exemplars'>[]): ReportItem[] {
  const { collection, id, values } = movement;
  const own = exemplars.filter((exemplar) => exemplar.values.movement === id).map((exemplar) => exemplar.values);
  return countProgress(values, own).flatMap(({ sector, collectives, individuals }) => {
    const short = [...shortfall('tập thể', collectives), ...shortfall('cá nhân', individuals)];
    const note = [sector && `ngành ${sectors[sector]}`, ...short].filter(Boolean).join(', ');
    return short.length === 0 ? [] : [{ collection, id, title: values.shortName, note }];
  });
}

const shortfall = (bucket: string, { published, atLeast }: Tally): string[] =>
  published < atLeast ? [`${bucket} ${published} / ít nhất ${atLeast}`] : [];

/** The cut-off day of this month, or of the next when it has passed. */
function nextCutOff(cutOffDay: number, today: string): string {
  const own = dayOfMonth(monthOf(today), cutOffDay);
  return own >= today ? own : dayOfMonth(monthAfter(monthOf(today), 1), cutOffDay);
}

interface Due {
  day: string;
  what: string;
}

/** All days on which something about the entry is due; none for samples and cancelled events. */
function datesOf(entry: PartialEntry): Due[] {
  if (entry.collection === 'exemplars') return toDue(askAgainOn(entry.values), 'tròn một năm chưa xem lại');
  if (entry.collection !== 'events') return [];
  const { sample = false, cancelled = false, start, registration, contest } = entry.values;
  if (sample || cancelled) return [];
  return [
    ...toDue(start && dayOf(start), 'bắt đầu'),
    ...toDue(registration?.until, 'hết hạn đăng ký'),
    ...toDue(contest?.closeOn, 'hết hạn nhận bài'),
  ];
}

const toDue = (day: string | undefined, what: string): Due[] => (day === undefined ? [] : [{ day, what }]);

/**
 * Lists what editors have to look after (plan, II.4 and IV.5.b), for `npm run report` and for the editors' pages.
 * Samples are left out: nobody has to look after fiction.
 */
import { formatDay } from '../text/format.ts';
import type { Entry } from './collections.ts';
import { addDays, dayOf, dayOfMonth, daysBetween, monthAfter, monthOf } from './days.ts';
import { countProgress, type Tally } from './progress.ts';
import { mayShow } from './public.ts';
import type { Settings } from './settings.ts';
import { sectors } from './vocabulary.ts';

/** Days until an exemplar must be looked at again, from the last follow-up or, without one, from the recognition. */
const followUpDays = 365;

export interface ReportItem extends Pick<Entry, 'collection' | 'id'> {
  title: string;
  /** Why the entry is listed, for example how many days have passed. */
  note: string;
}

export interface ReportPart {
  title: string;
  items: ReportItem[];
}

interface Question {
  /** All entries without errors. */
  entries: readonly Entry[];
  settings: Pick<Settings, 'cutOffDay' | 'plan'>;
  today: string;
}

type Article = Entry<'exemplars' | 'stories'>;

/**
 * The parts that name only public entries. They are published with the data of the editors' pages
 * (`src/integrations/admin.ts`). A part without items is left out.
 */
export function lookAfter({ entries, settings, today }: Question): ReportPart[] {
  const { exemplars, articles, movements } = sortOut(entries, today);
  const filled = [
    { title: 'Hơn một năm chưa xem lại', items: exemplars.flatMap((exemplar) => unseenOf(exemplar, today)) },
    {
      title: 'Chưa có ảnh',
      items: articles
        .filter(({ values }) => values.photos.length === 0)
        .map((entry) => toItem(entry, 'chưa có ảnh nào')),
    },
    { title: 'Khen thưởng đã bị hủy', items: exemplars.flatMap(annulledOf) },
    {
      title: 'Chưa đủ mức ít nhất của kế hoạch',
      items: movements
        .filter(({ values }) => values.plan === settings.plan)
        .flatMap((movement) => shortOf(movement, exemplars)),
    },
  ];
  return filled.filter(({ items }) => items.length > 0);
}

/**
 * What is due up to the next cut-off day, and articles whose publication day is still to come. Because of these, only
 * `npm run report` prints this; it must not be published.
 */
export function comingUp({ entries, settings, today }: Question): ReportPart[] {
  const last = nextCutOff(settings.cutOffDay, today);
  const waiting = entries.filter(isArticle).filter(({ values }) => !values.sample && values.publishedOn > today);
  const filled = [
    { title: `Việc đến hạn trước hết ngày ${formatDay(last)}`, items: dueUntil(entries, today, last) },
    {
      title: 'Bài đang chờ',
      items: waiting.map((entry) => toItem(entry, `đợi đến ngày đăng ${formatDay(entry.values.publishedOn)}`)),
    },
  ];
  return filled.filter(({ items }) => items.length > 0);
}

const isArticle = (entry: Entry): entry is Article =>
  entry.collection === 'exemplars' || entry.collection === 'stories';

function sortOut(entries: readonly Entry[], today: string) {
  const shown = entries.filter((entry) => mayShow(entry, { today, production: true }));
  const exemplars = shown.filter((entry) => entry.collection === 'exemplars');
  const stories = shown.filter((entry) => entry.collection === 'stories');
  const movements = shown.filter((entry) => entry.collection === 'movements');
  return { exemplars, articles: [...exemplars, ...stories], movements };
}

const toItem = ({ collection, id, values: { title } }: Article | Entry<'events'>, note: string): ReportItem => ({
  collection,
  id,
  title,
  note,
});

const lastLook = ({ values: { followUps, recognisedOn } }: Entry<'exemplars'>): string =>
  followUps
    .map(({ date }) => date)
    .sort()
    .at(-1) ?? recognisedOn;

function unseenOf(exemplar: Entry<'exemplars'>, today: string): ReportItem[] {
  const days = daysBetween(lastLook(exemplar), today);
  if (exemplar.values.stage !== 'dien-hinh' || days <= followUpDays) return [];
  return [toItem(exemplar, `${days} ngày, từ ${formatDay(lastLook(exemplar))}`)];
}

const annulledOf = (exemplar: Entry<'exemplars'>): ReportItem[] =>
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

function dueUntil(entries: readonly Entry[], today: string, last: string): ReportItem[] {
  const isDue = (day: string | undefined): day is string => day !== undefined && day >= today && day <= last;
  const due = entries.flatMap((entry): { day: string; item: ReportItem }[] => {
    if (entry.collection === 'exemplars') {
      const day = addDays(lastLook(entry), followUpDays + 1);
      const isWatched = !entry.values.sample && entry.values.stage === 'dien-hinh' && isDue(day);
      return isWatched ? [{ day, item: toItem(entry, `${formatDay(day)}: tròn một năm chưa xem lại`) }] : [];
    }
    if (entry.collection !== 'events' || entry.values.sample || entry.values.cancelled) return [];
    const { start, registration, contest } = entry.values;
    const days: [string | undefined, string][] = [
      [start && dayOf(start), 'bắt đầu'],
      [registration?.until, 'hết hạn đăng ký'],
      [contest?.closeOn, 'hết hạn nhận bài'],
    ];
    return days.flatMap(([day, what]) =>
      isDue(day) ? [{ day, item: toItem(entry, `${formatDay(day)}: ${what}`) }] : [],
    );
  });
  return due.sort((a, b) => a.day.localeCompare(b.day)).map(({ item }) => item);
}

/** The monthly round-up as records, as a table and as text to paste or send. */
import { collections } from '../domain/collections.ts';
import { shownPeople, shownSubject, unnamed } from '../domain/shown-names.ts';
import { subjectKinds } from '../domain/vocabulary.ts';
import { findEntry, getUnit } from '../queries/find.ts';
import type { Correction } from '../queries/corrections.ts';
import type { RoundUp } from '../queries/round-up.ts';
import type { Article } from '../queries/store.ts';
import { fullUnitName } from '../queries/unit-name.ts';
import { strings } from '../strings.ts';
import { formatDay, formatMonth, formatNumber } from '../text/format.ts';
import { heading, list, paragraph, type Block, type Run } from './blocks.ts';
import type { OutputContext } from './context.ts';
import type { Grid } from './csv.ts';
import { toGrid, type Table } from './tables.ts';

/** What the round-up tells of one entry. */
interface RoundUpItem {
  kind: string;
  url: string;
  title: string;
  summary: string;
  /** Who the entry is about; undefined for a story whose page names nobody. */
  who: string | undefined;
  unit: string;
  movement: string | undefined;
  recognisedOn: string | undefined;
  approvedBy: string;
  approvedOn: string;
  publishedOn: string;
  image: string;
  imageCredit: string | undefined;
  sample: true | undefined;
}

function toRoundUpItem(entry: Article, context: OutputContext): RoundUpItem {
  const { collection, data } = entry;
  const { store, addresses } = context;
  const { url, credit } = context.pictureOf(entry);
  return {
    kind: collections[collection].path.slice(1, -1),
    url: addresses.of(entry),
    title: data.title,
    summary: data.summary,
    who: whoIn(entry),
    unit: fullUnitName(getUnit(store, data.unit)),
    movement: data.movement && findEntry(store, 'movements', data.movement)?.data.shortName,
    recognisedOn: collection === 'exemplars' ? data.recognisedOn : undefined,
    approvedBy: getUnit(store, data.approval.body).data.name,
    approvedOn: data.approval.date,
    publishedOn: data.publishedOn,
    image: url,
    imageCredit: credit,
    sample: data.sample ? true : undefined,
  };
}

function whoIn({ collection, data }: Article): string | undefined {
  if (collection === 'exemplars')
    return `${subjectKinds[data.subject.kind]}: ${shownSubject(data) ?? unnamed.toLowerCase()}`;
  const names = shownPeople(data).flatMap(({ name }) => name ?? []);
  return names.length === 0 ? undefined : names.join(', ');
}

export function toRoundUpJson(roundUp: RoundUp, context: OutputContext): object {
  const { month, first, last, isOpen, exemplars, stories, corrections, withdrawn } = roundUp;
  return {
    month,
    first,
    last,
    isOpen,
    terms: context.addresses.terms,
    exemplars: exemplars.map((entry) => toRoundUpItem(entry, context)),
    stories: stories.map((entry) => toRoundUpItem(entry, context)),
    corrections: corrections.map(({ entry, date, text }) => ({ url: context.addresses.of(entry), date, text })),
    withdrawn,
  };
}

const columns: Table<RoundUpItem & { collectionLabel: string }> = [
  ['Loại bài', ({ collectionLabel }) => collectionLabel],
  ['Tiêu đề', ({ title }) => title],
  ['Được giới thiệu', ({ who }) => who],
  ['Đơn vị', ({ unit }) => unit],
  ['Phong trào', ({ movement }) => movement],
  ['Tóm tắt', ({ summary }) => summary],
  ['Ngày công nhận', ({ recognisedOn }) => recognisedOn],
  ['Duyệt đăng', ({ approvedBy }) => approvedBy],
  ['Ngày duyệt', ({ approvedOn }) => approvedOn],
  ['Ngày đăng', ({ publishedOn }) => publishedOn],
  ['Địa chỉ', ({ url }) => url],
  ['Ảnh', ({ image }) => image],
  ['Nguồn ảnh', ({ imageCredit }) => imageCredit],
  ['Minh họa', ({ sample }) => (sample ? 'có' : '')],
];

export const toRoundUpGrid = ({ exemplars, stories }: RoundUp, context: OutputContext): Grid =>
  toGrid(
    columns,
    [...exemplars, ...stories].map((entry) => ({
      collectionLabel: collections[entry.collection].label,
      ...toRoundUpItem(entry, context),
    })),
  );

export const roundUpTitle = ({ month }: Pick<RoundUp, 'month'>): string =>
  `Tổng hợp gương điển hình tiên tiến, người tốt, việc tốt ${formatMonth(month)}`;

/** The first and the last day of the round-up, and whether it is still open. */
function describeDays({ first, last, isOpen }: RoundUp, today: string): string {
  const days = `Kỳ tổng hợp từ ngày ${formatDay(first)} đến hết ngày ${formatDay(last)}`;
  return isOpen ? `${days}; kỳ đang mở, ghi nhận đến ngày ${formatDay(today)}.` : `${days}.`;
}

/** The numbers of published entries as a sentence. Samples are counted separately. */
export function describeCounts({ exemplars, stories, isOpen }: RoundUp): string {
  const real = (entries: readonly Article[]) => entries.filter(({ data }) => !data.sample).length;
  const samples = exemplars.length + stories.length - real(exemplars) - real(stories);
  const counts = [
    real(exemplars) > 0 && `${formatNumber(real(exemplars))} điển hình tiên tiến`,
    real(stories) > 0 && `${formatNumber(real(stories))} gương “${strings.stories}”`,
  ].filter((count) => count !== false);
  const none = isOpen ? 'Trong kỳ chưa đăng bài nào.' : 'Trong kỳ không đăng bài nào.';
  const told = counts.length > 0 ? `Trong kỳ đăng ${counts.join(' và ')}.` : none;
  return `${told}${samples > 0 ? ` Ngoài ra có ${formatNumber(samples)} bài minh họa của bản xem thử, không tính.` : ''}`;
}

/** Whether there is nothing to send on. */
export const isEmptyRoundUp = ({ exemplars, stories, corrections, withdrawn }: RoundUp): boolean =>
  exemplars.length + stories.length + corrections.length + withdrawn === 0;

/** Largest number of entries and corrections in a part of a round-up. A page shows one part; a file holds all. */
const partSize = 20;

export const partsOf = ({ exemplars, stories, corrections }: RoundUp): number =>
  Math.max(1, Math.ceil((exemplars.length + stories.length + corrections.length) / partSize));

/** The round-up reduced to one part, counted from 1. Withdrawals belong to the last part. */
export function partOf(roundUp: RoundUp, part: number): RoundUp {
  let before = 0;
  const within = <Item>(items: readonly Item[]): Item[] => {
    const start = (part - 1) * partSize - before;
    before += items.length;
    return items.slice(Math.max(0, start), Math.max(0, start + partSize));
  };
  return {
    ...roundUp,
    exemplars: within(roundUp.exemplars),
    stories: within(roundUp.stories),
    corrections: within(roundUp.corrections),
    withdrawn: part === partsOf(roundUp) ? roundUp.withdrawn : 0,
  };
}

/** The round-up without its title. Only part 1, or the whole, begins with the days and the counts. */
export function toRoundUpBlocks(roundUp: RoundUp, context: OutputContext, part?: number): Block[] {
  const { exemplars, stories, corrections, withdrawn } = part === undefined ? roundUp : partOf(roundUp, part);
  return [
    ...(part === undefined || part === 1
      ? [paragraph(describeDays(roundUp, context.store.today)), paragraph(describeCounts(roundUp))]
      : []),
    ...toSection(strings.exemplarsFull, exemplars, context),
    ...toSection(strings.stories, stories, context),
    ...(corrections.length === 0
      ? []
      : [heading(2, 'Đính chính trong kỳ'), list(corrections.map((correction) => toCorrection(correction, context)))]),
    ...(withdrawn === 0
      ? []
      : [
          heading(2, 'Gỡ bài trong kỳ'),
          paragraph(
            `Có ${formatNumber(withdrawn)} địa chỉ được gỡ. Nơi đã đăng lại xin mở lại địa chỉ gốc; bài không còn thì xin cũng gỡ.`,
          ),
        ]),
    ...(isEmptyRoundUp(roundUp)
      ? []
      : [paragraph('Nguồn: ', { text: context.store.settings.siteName, href: context.addresses.home }, '.')]),
  ];
}

function toSection(title: string, entries: readonly Article[], context: OutputContext): Block[] {
  if (entries.length === 0) return [];
  return [heading(2, title), ...entries.map((entry) => toItemBlock(toRoundUpItem(entry, context)))];
}

function toItemBlock(item: RoundUpItem): Block {
  const facts = [
    item.who,
    item.unit,
    item.movement && `phong trào ${item.movement}`,
    item.recognisedOn && `công nhận ngày ${formatDay(item.recognisedOn)}`,
    `${item.approvedBy} duyệt ngày ${formatDay(item.approvedOn)}`,
    `đăng ngày ${formatDay(item.publishedOn)}`,
  ];
  return {
    kind: 'entry',
    title: item.sample ? `[${strings.sampleTag}] ${item.title}` : item.title,
    href: item.url,
    text: item.summary,
    note: `${facts.filter(Boolean).join('; ')}.`,
  };
}

const toCorrection = ({ entry, date, text }: Correction, context: OutputContext): (Run | string)[] => [
  `${formatDay(date)}, `,
  { text: entry.data.title, href: context.addresses.of(entry) },
  `: ${text}`,
];

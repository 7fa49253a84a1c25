/**
 * Gathers a booklet from the store. Its page, its PDF and its EPUB are all made from the result, so they say the same.
 */
import { bandOf, squareOf } from '../../covers/arrange.ts';
import { materialOf } from '../../covers/material.ts';
import { lastChangeOf } from '../../domain/changes.ts';
import { paletteOfHue, storyPalette } from '../../covers/palette.ts';
import type { AboutBook, Art, Book, Chapter, Fact } from '../../outputs/booklet/book.ts';
import { answeringUnit } from '../../queries/archive.ts';
import { entriesOfBooklet } from '../../queries/booklets.ts';
import { findEntry, getUnit } from '../../queries/find.ts';
import type { Article, DocumentEntry, Store } from '../../queries/store.ts';
import { nameOfOffice } from '../../queries/unit-name.ts';
import { strings } from '../../strings.ts';
import { formatDay } from '../../text/format.ts';
import { absolute, urls } from '../../urls.ts';
import { printedAddress } from '../print/address.ts';
import { decisionsOf } from './decisions.ts';
import { toBookStory } from './story-of.ts';

export function bookOf(store: Store, document: DocumentEntry): Book {
  const entries = entriesOfBooklet(store, document.id);
  return { ...aboutBook(store, document), chapters: chaptersOf(store, document, entries) };
}

/** The booklet without its stories, whose bodies take time to parse. */
export function aboutBook(store: Store, document: DocumentEntry): AboutBook {
  const { data } = document;
  const entries = entriesOfBooklet(store, document.id);
  const hasSamples = data.sample || entries.some((entry) => entry.data.sample);
  return {
    address: absolute(urls.booklet(document.id)),
    title: data.title,
    eyebrow: eyebrowOf(store, document),
    siteName: store.settings.siteName,
    office: issuerOf(store, document),
    day: dayOfBooklet(document, entries),
    foreword: forewordOf(store, document, entries),
    decisions: decisionsOf(store, entries),
    imprint: imprintOf(store, document, entries),
    sample: hasSamples ? strings.booklet.sample : undefined,
    art: artOf(store, entries),
  };
}

const issuerOf = (store: Store, { data: { issuer } }: DocumentEntry): string =>
  'unit' in issuer ? getUnit(store, issuer.unit).data.name : issuer.name;

/**
 * The latest of the days on which an entry was published or changed, and of the document's own date. It is not the day
 * of the build, so the files stay the same until something changes.
 */
const dayOfBooklet = ({ data }: DocumentEntry, entries: readonly Article[]): string =>
  entries
    .map((entry) => lastChangeOf(entry.data) ?? entry.data.publishedOn)
    .concat(data.date ?? [])
    .reduce((last, day) => (day > last ? day : last), '');

function eyebrowOf(store: Store, { data: { gathers } }: DocumentEntry): string {
  if (gathers === undefined) return strings.booklet.picked;
  if ('year' in gathers) return strings.booklet.ofYear(gathers.year);
  if ('movement' in gathers)
    return strings.booklet.ofMovement(findEntry(store, 'movements', gathers.movement)?.data.shortName ?? '');
  return strings.booklet.ofContest;
}

/** The editors' foreword in paragraphs or, without one, a sentence that says what the booklet contains. */
function forewordOf(store: Store, { data }: DocumentEntry, entries: readonly Article[]): string[] {
  if (data.foreword !== undefined)
    return data.foreword.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, ' ').trim());
  return [strings.booklet.foreword(countOf(entries), store.settings.siteName)];
}

function countOf(entries: readonly Article[]): string {
  const exemplars = entries.filter(({ collection }) => collection === 'exemplars').length;
  const stories = entries.length - exemplars;
  return [
    ...(exemplars > 0 ? [strings.countExemplars(exemplars)] : []),
    ...(stories > 0 ? [strings.countStories(stories)] : []),
  ].join(', ');
}

/**
 * Entries that editors picked or that a contest gathered keep their order and have no chapters. Otherwise exemplars
 * come first and stories second, each as a chapter if there are both.
 */
function chaptersOf(store: Store, { data: { gathers } }: DocumentEntry, entries: readonly Article[]): Chapter[] {
  const kinds = new Set(entries.map(({ collection }) => collection));
  const isWhole = gathers === undefined || 'contest' in gathers || kinds.size === 1;
  if (isWhole) return [{ stories: entries.map((entry) => toBookStory(store, entry)) }];
  return (['exemplars', 'stories'] as const).map((kind) => ({
    title: kind === 'exemplars' ? strings.exemplarsFull : strings.stories,
    stories: entries.filter(({ collection }) => collection === kind).map((entry) => toBookStory(store, entry)),
  }));
}

function imprintOf(store: Store, document: DocumentEntry, entries: readonly Article[]): Fact[] {
  const { data, id } = document;
  const { email, phone } = store.settings.contact;
  const numbered = [data.number, data.date && `ngày ${formatDay(data.date)}`].filter(Boolean).join(', ');
  return [
    { term: 'Tập tài liệu', text: data.title, notes: [numbered].filter((note) => note !== '') },
    { term: 'Biên soạn', text: issuerOf(store, document), notes: [] },
    { term: 'Trong tập có', text: countOf(entries), notes: [] },
    {
      term: 'Nội dung đến',
      text: formatDay(dayOfBooklet(document, entries)),
      notes: ['Bài được sửa hay gỡ sau ngày này: bản trên mạng là bản đúng.'],
    },
    { term: 'Bản trên mạng', text: printedAddress(urls.booklet(id)), notes: [] },
    { term: 'Sửa, gỡ bài', text: nameOfOffice(answeringUnit(store)), notes: [] },
    ...[[phone, email].filter(Boolean).join(', '), printedAddress(urls.contact)]
      .filter((place) => place !== '')
      .map((place) => ({ term: 'Liên hệ', text: place, notes: [] })),
    { term: 'Dùng lại', notes: [`${strings.termsInBrief} ${printedAddress(urls.terms)}`] },
    { term: 'Ảnh', notes: [strings.booklet.photos] },
    { term: 'Phông chữ', notes: ['Be Vietnam Pro, DejaVu Sans.'] },
    ...(entries.some((entry) => entry.data.sample)
      ? [{ term: strings.sampleTag, notes: [strings.booklet.sample] }]
      : []),
  ];
}

/**
 * The tiles of the movements that the entries belong to, in the order of the plan. The colours are those of the
 * movement if there is only one, otherwise those of stories.
 */
function artOf(store: Store, entries: readonly Article[]): Art {
  const ids = new Set(entries.map(({ data }) => data.movement));
  const movements = store.movements.filter(({ id }) => ids.has(id));
  const squares = movements.map(({ data }) => squareOf(materialOf(data)));
  const [first] = movements;
  const { deep, pale } = first === undefined || movements.length > 1 ? storyPalette : paletteOfHue(first.data.hue);
  return {
    squares: squares.length === 0 ? [squareOf(materialOf(undefined))] : squares,
    bands: new Map([
      [strings.stories, bandOf(materialOf(undefined))],
      ...movements.map(({ data }) => [data.shortName, bandOf(materialOf(data))] as const),
    ]),
    ink: deep,
    wash: pale,
  };
}

/** Hue of the page: that of the movement that the booklet gathers. Undefined for booklets of other kinds. */
export const hueOf = (store: Store, { data: { gathers } }: DocumentEntry): number | undefined =>
  gathers !== undefined && 'movement' in gathers
    ? findEntry(store, 'movements', gathers.movement)?.data.hue
    : undefined;

interface PartLink {
  label: string;
  href: string;
}

/** Links to the previous and the next page of the booklet. */
export function partLinks(id: string, part: number, parts: number): Record<'previous' | 'next', PartLink | undefined> {
  const toLink = (number: number) =>
    number < 1 || number > parts
      ? undefined
      : { label: strings.booklet.part(number), href: urls.bookletPart(id, number) };
  return { previous: toLink(part - 1), next: toLink(part + 1) };
}

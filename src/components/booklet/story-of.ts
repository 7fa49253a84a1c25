/** Converts an entry to a story of a booklet. */
import { dirname, join } from 'node:path/posix';
import { isMajor, lastChangeOf } from '../../domain/changes.ts';
import { mayLeaveSite } from '../../domain/photo.ts';
import { correctionWeights, resultSources } from '../../domain/vocabulary.ts';
import type { BookPart, BookPhoto, BookResult, BookStory, Fact } from '../../outputs/booklet/book.ts';
import { toNodes, withAddresses } from '../../outputs/booklet/nodes.ts';
import { getBody } from '../../queries/body.ts';
import { findDocument, findEntry, getUnit } from '../../queries/find.ts';
import type { Article, ExemplarEntry, Store } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { formatDay, formatNumber } from '../../text/format.ts';
import { absolute, addressOf, withBase } from '../../urls.ts';
import { toSheetRows } from '../exemplar/sheet-rows.ts';
import { summaryFactsOf } from '../exemplar/summary-facts.ts';
import { captionIn } from '../media/caption.ts';
import { isUpright } from '../../queries/photo-size.ts';
import { printedAddress } from '../print/address.ts';
import { storyFactsOf } from '../story/summary-facts.ts';

export function toBookStory(store: Store, entry: Article): BookStory {
  const { collection, id, data } = entry;
  const movement = data.movement === undefined ? undefined : findEntry(store, 'movements', data.movement);
  const href = addressOf(entry);
  return {
    key: `${collection}/${id}`,
    address: absolute(href),
    printed: printedAddress(href),
    eyebrow: movement?.data.shortName ?? strings.stories,
    title: data.title,
    summary: data.summary,
    dates: datesOf(entry),
    ...textOf(entry),
    facts: (collection === 'exemplars' ? summaryFactsOf(store, entry) : storyFactsOf(store, entry)).flatMap(toFact),
    results: collection === 'exemplars' ? data.results.map(toResult) : [],
    sheet: collection === 'exemplars' ? toSheetRows(data) : [],
    corrections: data.corrections.map(({ date, text, ...correction }) => ({
      term: formatDay(date),
      text: isMajor(correction) ? undefined : correctionWeights[correction.weight],
      notes: [text],
    })),
    provenance: provenanceOf(store, entry),
    sample: data.sample ? strings.sampleEntry : undefined,
  };
}

function datesOf({ data }: Article): string {
  const changedOn = lastChangeOf(data);
  return [`Đăng ${formatDay(data.publishedOn)}`, changedOn && `cập nhật ${formatDay(changedOn)}`]
    .filter(Boolean)
    .join(' · ');
}

/**
 * Text and photos in the order of the entry's page: the first photo, the text with its photos, then the photos that the
 * text does not show. Photos that may not leave the site are left out.
 */
function textOf(entry: Article): Pick<BookStory, 'lead' | 'parts'> {
  const { photos } = entry.data;
  const { body, photoNames } = getBody(entry);
  const [leadName] = photoNames;
  const wholeAddress = (href: string) => {
    if (href.startsWith('#')) return absolute(addressOf(entry) + href);
    return href.startsWith('/') ? absolute(withBase(href)) : href;
  };
  const find = (name: string | undefined, caption?: string): BookPhoto | undefined => {
    const photo = name === undefined ? undefined : photos[photoNames.indexOf(name)];
    if (photo === undefined || name === undefined || !mayLeaveSite(photo)) return undefined;
    return {
      file: join(dirname(entry.file), name),
      alt: photo.alt,
      caption: caption ?? photo.caption,
      credit: photo.credit,
      isUpright: isUpright(photo),
    };
  };
  const toPart = (photo: BookPhoto | undefined): BookPart[] => (photo === undefined ? [] : [{ kind: 'photo', photo }]);
  const inText = body.segments.flatMap((segment): BookPart[] => {
    if (segment.kind === 'html') return [{ kind: 'text', nodes: withAddresses(toNodes(segment.html), wholeAddress) }];
    return segment.src === leadName ? [] : toPart(find(segment.src, segment.caption));
  });
  const others = photoNames.slice(1).filter((name) => !body.figures.includes(name));
  return {
    lead: find(leadName, captionIn(body, leadName)),
    parts: [...inText, ...others.flatMap((name) => toPart(find(name)))],
  };
}

interface PageFact {
  term: string;
  text?: string | undefined;
  note?: string | undefined;
  links?: readonly { text: string }[];
}

function toFact({ term, text, note, links = [] }: PageFact): Fact[] {
  const told = links.length > 0 ? links.map((link) => link.text).join(', ') : text;
  return told === undefined ? [] : [{ term, text: told, notes: note === undefined ? [] : [note] }];
}

const toResult = ({
  label,
  value,
  unit,
  year,
  before,
  source,
}: ExemplarEntry['data']['results'][number]): BookResult => ({
  label,
  value: formatNumber(value),
  unit,
  before: before === undefined ? undefined : `trước đó ${formatNumber(before)} ${unit}`,
  detail: `năm ${year}, ${resultSources[source]}`,
});

function provenanceOf(store: Store, { data }: Article): string[] {
  const { approval } = data;
  const document = approval.document === undefined ? undefined : findDocument(store, approval.document);
  return [
    `${getUnit(store, approval.body).data.name} duyệt ngày ${formatDay(approval.date)}`,
    ...(document === undefined ? [] : [`Theo ${document.data.number ?? document.data.title}`]),
  ];
}

/**
 * Answers a search request: finds the records, filters them by facets, counts them, and returns the first ones as rows.
 */
import { analyse, rememberWords } from '../analyse.ts';
import { makeExcerpt, toPieces, type Highlight } from '../excerpt.ts';
import { facetNames, type Catalogue, type SearchFacet, type RecordPart, type Section } from '../files.ts';
import { partOf } from '../parts.ts';
import type { Chosen, FacetCount, Row, SearchReply, SearchRequest } from '../protocol.ts';
import { answer, type Answer } from './answer.ts';
import type { Found } from './found.ts';
import type { IndexReader } from './index-reader.ts';

export interface Library {
  catalogue: Catalogue;
  reader: IndexReader;
  part: (record: number, index: number) => Promise<RecordPart>;
  lexicon: () => Promise<ReadonlySet<string>>;
}

/** Number of positions that the index has between a title and its text: `apart` in `build/words.ts`. */
const gapAfterTitle = 1;

export function searchService(library: Library): (request: SearchRequest) => Promise<SearchReply> {
  const { catalogue, reader, part, lexicon } = library;
  const read = rememberWords();
  const textOf = async (record: number) => {
    const parts = await Promise.all(
      Array.from({ length: catalogue.parts[record] ?? 1 }, (_, index) => part(record, index)),
    );
    return `${parts[0]?.title ?? ''}\n${parts.map(({ text }) => text).join('')}`;
  };
  const shownOf = ({ record, at }: Pick<Found, 'record' | 'at'>) =>
    part(record, partOf(at - gapAfterTitle - (catalogue.titleWords[record] ?? 0), catalogue.parts[record] ?? 1));
  const shelf = {
    titleWords: catalogue.titleWords,
    parts: catalogue.parts,
    isPage: (record: number) => sectionOf(catalogue, record) === 'trang',
  };
  const context = { catalogue, reader, lexicon, read, shelf };
  let last: { key: string; answer: Answer } | undefined;

  return async ({ query, exactly, widely, chosen, rows }) => {
    const key = `${String(exactly)} ${query}`;
    const found = last?.key === key ? last.answer : await answer(context, { query, exactly });
    last = { key, answer: found };
    const close = new Set(found.ranked.map(({ record }) => record));
    const wider = found.wider.filter(({ record }) => !close.has(record));
    const all = widely ? [...found.ranked, ...wider] : found.ranked;
    const fitting = all.filter(({ record }) => fits(catalogue, record, chosen));
    const shown = fitting.slice(0, rows);
    const texts = await Promise.all(shown.map(shownOf));
    return {
      kind: 'search',
      total: fitting.length,
      rows: texts.map((text, index) =>
        toRow(catalogue, { ...highlightOf(found, shown[index]), read }, text, shown[index]?.record ?? -1),
      ),
      facets: countFacets(
        catalogue,
        all.map(({ record }) => record),
        chosen,
      ),
      wider: widely ? 0 : wider.filter(({ record }) => fits(catalogue, record, chosen)).length,
      notices: needsNotice(found)
        ? await (await import('./mending.ts')).noticesOf(found, { textOf, shownOf, read })
        : [],
    };
  };
}

/** The values of a record in a facet (`side` 0), or their labels (`side` 1). */
const valuesOf = ({ facets }: Catalogue, name: SearchFacet, record: number, side: 0 | 1 = 0): string[] => {
  const { values, records } = facets[name];
  const positions = records[record] ?? 0;
  return positions === 0 ? [] : positions.flatMap((position) => values[position]?.[side] ?? []);
};

const sectionOf = (catalogue: Catalogue, record: number): Section =>
  (valuesOf(catalogue, 'muc', record)[0] ?? 'trang') as Section;

const fits = (catalogue: Catalogue, record: number, chosen: Chosen, except?: SearchFacet): boolean =>
  facetNames.every((name) => {
    const value = chosen[name];
    return name === except || value === undefined || valuesOf(catalogue, name, record).includes(value);
  });

/** Counts each facet among the records that fit the choices in the other facets. */
function countFacets(catalogue: Catalogue, records: readonly number[], chosen: Chosen): SearchReply['facets'] {
  const entries = facetNames.map((name): [SearchFacet, FacetCount[]] => {
    const counts = new Map<string, number>();
    for (const record of records) {
      if (!fits(catalogue, record, chosen, name)) continue;
      for (const value of valuesOf(catalogue, name, record)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const listed = catalogue.facets[name].values.flatMap(([value, label]) => {
      const count = counts.get(value) ?? (chosen[name] === value ? 0 : undefined);
      return count === undefined ? [] : [{ value, label, count }];
    });
    return [name, sortFacet(name, listed)];
  });
  return Object.fromEntries(entries) as SearchReply['facets'];
}

/** Sorts years from the newest, and all other values by the number of records. */
const sortFacet = (name: SearchFacet, values: FacetCount[]): FacetCount[] =>
  values.sort((a, b) => (name === 'nam' ? Number(b.value) - Number(a.value) : b.count - a.count));

/** The words to mark in a record: the question as the record has it, or else as it was looked up, and the synonyms. */
const highlightOf = ({ words, unfinished, also }: Answer, found: Found | undefined): Highlight => {
  const own = found?.reading ?? found?.words ?? words;
  return { words: [...also.flatMap((said) => analyse(said)), ...own], unfinished };
};

function toRow(catalogue: Catalogue, asked: Highlight, part: RecordPart, record: number): Row {
  const { title, path, text, around } = part;
  const section = sectionOf(catalogue, record);
  const isEntry = section === 'dien-hinh' || section === 'viec-tot';
  const details = (isEntry ? (['muc', 'don-vi', 'phong-trao', 'nam'] as const) : (['muc'] as const)).flatMap(
    (name) => valuesOf(catalogue, name, record, 1)[0] ?? [],
  );
  const [before, after] = around;
  const excerpt = makeExcerpt(before + text + after, asked, { before: before !== '', after: after !== '' });
  return { path, section, title: toPieces(title, asked), excerpt, details };
}

const needsNotice = ({ changed, leftOut, also, place }: Answer): boolean =>
  changed || leftOut.length > 0 || also.length > 0 || place !== undefined;

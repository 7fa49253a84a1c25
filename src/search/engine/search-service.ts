/** Answers a search: the records found, narrowed, counted, and ten of them as rows. */
import { analyse, rememberWords, type Word } from '../analyse.ts';
import { asWritten, makeExcerpt, toPieces, type Highlight } from '../excerpt.ts';
import { facetNames, type Catalogue, type FacetName, type RecordPart, type Section } from '../files.ts';
import { partOf } from '../parts.ts';
import type { Chosen, FacetCount, Notice, Row, SearchReply, SearchRequest } from '../protocol.ts';
import { answer, type Answer } from './answer.ts';
import type { IndexReader } from './index-reader.ts';
import type { Sources } from './mend.ts';
import { once } from './once.ts';
import type { Ranked } from './rank.ts';
import { titleFinder } from './titles.ts';

export interface Library {
  catalogue: Catalogue;
  reader: IndexReader;
  part: (record: number, index: number) => Promise<RecordPart>;
  lexicon: () => Promise<readonly string[]>;
  titles: () => Promise<readonly string[]>;
}

/** Words that the index has between a title and its text. */
const gapAfterTitle = 1;

export function searchService(library: Library): (request: SearchRequest) => Promise<SearchReply> {
  const { catalogue, reader, part, lexicon } = library;
  const read = rememberWords();
  const context = {
    catalogue,
    reader,
    lexicon,
    read,
    titles: once(async () => titleFinder(await library.titles(), read)),
    titleWords: catalogue.titleWords,
    textOf: async (record: number) => {
      const parts = await Promise.all(
        Array.from({ length: catalogue.parts[record] ?? 1 }, (_, index) => part(record, index)),
      );
      return `${parts[0]?.title ?? ''}\n${parts.map(({ text }) => text).join('')}`;
    },
    shownOf: ({ record, at = 0 }: Pick<Ranked, 'record' | 'at'>) =>
      part(record, partOf(at - gapAfterTitle - (catalogue.titleWords[record] ?? 0), catalogue.parts[record] ?? 1)),
  };
  let last: { key: string; answer: Answer } | undefined;

  return async ({ query, exactly, widely, chosen, from, rows }) => {
    const key = `${String(exactly)} ${query}`;
    const found = last?.key === key ? last.answer : await answer(context, { query, exactly });
    last = { key, answer: found };
    const close = new Set(found.ranked.map(({ record }) => record));
    const wider = found.wider.filter(({ record }) => !close.has(record));
    const all = widely ? [...found.ranked, ...wider] : found.ranked;
    const fitting = all.filter(({ record }) => fits(catalogue, record, chosen));
    const shown = fitting.slice(from, from + rows);
    const texts = await Promise.all(shown.map(context.shownOf));
    return {
      kind: 'search',
      total: fitting.length,
      rows: texts.map((text, index) =>
        toRow(catalogue, { ...highlightOf(found), read }, text, shown[index]?.record ?? -1),
      ),
      facets: countFacets(
        catalogue,
        all.map(({ record }) => record),
        chosen,
      ),
      wider: widely ? 0 : wider.filter(({ record }) => fits(catalogue, record, chosen)).length,
      notices: from === 0 ? await toNotices(found, context) : [],
    };
  };
}

const valuesOf = ({ facets }: Catalogue, name: FacetName, record: number): string[] => {
  const positions = facets[name].records[record];
  if (positions === undefined || positions === 0) return [];
  return positions.flatMap((position) => facets[name].values[position]?.[0] ?? []);
};

const labelsOf = ({ facets }: Catalogue, name: FacetName, record: number): string[] => {
  const positions = facets[name].records[record];
  if (positions === undefined || positions === 0) return [];
  return positions.flatMap((position) => facets[name].values[position]?.[1] ?? []);
};

export const sectionOf = (catalogue: Catalogue, record: number): Section =>
  (valuesOf(catalogue, 'muc', record)[0] ?? 'trang') as Section;

const fits = (catalogue: Catalogue, record: number, chosen: Chosen, except?: FacetName): boolean =>
  facetNames.every((name) => {
    const value = chosen[name];
    return name === except || value === undefined || valuesOf(catalogue, name, record).includes(value);
  });

/** Each facet is counted within the choices of the others. */
function countFacets(catalogue: Catalogue, records: readonly number[], chosen: Chosen): SearchReply['facets'] {
  const entries = facetNames.map((name): [FacetName, FacetCount[]] => {
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

/** Years newest first, everything else where most is found. */
const sortFacet = (name: FacetName, values: FacetCount[]): FacetCount[] =>
  values.sort((a, b) => (name === 'nam' ? Number(b.value) - Number(a.value) : b.count - a.count));

const highlightOf = ({ also, words, unfinished }: Answer): Highlight => ({
  words: [...also.flatMap((wording) => wording.words), ...words],
  unfinished,
});

function toRow(catalogue: Catalogue, asked: Highlight, part: RecordPart, record: number): Row {
  const { title, path, text, around } = part;
  const section = sectionOf(catalogue, record);
  const isEntry = section === 'dien-hinh' || section === 'viec-tot';
  const details = (isEntry ? (['don-vi', 'phong-trao', 'nam'] as const) : []).flatMap(
    (name) => labelsOf(catalogue, name, record)[0] ?? [],
  );
  const [before, after] = around;
  const excerpt = makeExcerpt(before + text + after, asked, { before: before !== '', after: after !== '' });
  return { path, section, title: toPieces(title, asked), excerpt, details };
}

/** Whether what is shown has the marks that the reader typed. */
function hasMarksOf(shown: string, { words, unfinished }: Pick<Answer, 'words' | 'unfinished'>): boolean {
  const written = analyse(shown);
  return words.every(({ marked, canonical }, index) => {
    const isBegun = unfinished && index === words.length - 1;
    return !marked || isBegun || written[index]?.canonical === canonical;
  });
}

async function toNotices(
  { ranked, words, changed, leftOut, also, place, unfinished }: Answer,
  { textOf, shownOf, read }: Pick<Sources, 'textOf' | 'read'> & { shownOf: (found: Ranked) => Promise<RecordPart> },
): Promise<Notice[]> {
  const [first] = ranked;
  if (first === undefined) return [];
  const notices: Notice[] = [];
  const seen = async (found: Ranked) => {
    const { title, text, around } = await shownOf(found);
    return [title, around[0] + text + around[1]].join('\n');
  };
  const shown = asWritten(await seen(first), { words, unfinished, read });
  if (changed || !hasMarksOf(shown, { words, unfinished })) notices.push({ kind: 'changed', shown });
  const text = leftOut.length === 0 ? '' : await textOf(first.record);
  const isIn = (word: Word) => toPieces(text, { words: [word], unfinished: false, read }).some(({ hit }) => hit);
  const missing = leftOut.filter((word) => !isIn(word));
  if (missing.length > 0)
    notices.push({ kind: 'left-out', words: missing.map(({ canonical }) => canonical).join(' ') });
  for (const { said, words: others, ranked: list } of also) {
    const asIn = async (found: Ranked) => asWritten(await seen(found), { words: others, unfinished: false, read });
    notices.push({ kind: 'also', said: said ?? (await asIn(list[0] ?? first)) });
  }
  if (place !== undefined) notices.push({ kind: 'place', name: place });
  return notices;
}

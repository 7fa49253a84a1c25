/**
 * Builds the search index for a list of texts, or changes the one of the last build. Pagefind finds the words, but none
 * of its files is published: the words and the texts that readers see, in their original spelling, are in files of our
 * own.
 */
import { rememberWords, type ReadWord } from '../analyse.ts';
import {
  facetNames,
  fileNames,
  type Catalogue,
  type SearchFacet,
  type Facts,
  type Place,
  type RecordText,
  type Section,
} from '../files.ts';
import { changeIndex, type Indexed, type LastIndex, type WordsRecord } from './change-index.ts';
import { toFiles } from './index-files.ts';
import { packLexicon } from './lexicon.ts';
import { hashOf, rangesOf, toRecords, type OutputFile } from './records.ts';
import { toTitleFiles, type TitlesRecord } from './title-files.ts';
import { countWords, findWords, type WordCounts } from './words.ts';

export interface SearchSource extends RecordText {
  facts: Facts;
}

export interface SearchContext {
  places: Place[];
  synonyms: string[][];
  labelOf: (facet: SearchFacet, value: string) => string;
}

/** What the next build needs to change this index. */
export interface IndexRecord extends WordsRecord {
  titles: TitlesRecord;
}

export interface BuiltIndex {
  files: OutputFile[];
  /** Files of the last index that belong to this one too. */
  kept: string[];
  record: IndexRecord;
}

const sectionOf = (facts: Facts | undefined): Section => (facts?.muc?.[0] ?? 'trang') as Section;

/** The records get the order of `sources`, which must not depend on the last index. */
export async function buildIndex(
  sources: readonly SearchSource[],
  context: SearchContext,
  last?: LastIndex<IndexRecord>,
): Promise<BuiltIndex> {
  const read = rememberWords();
  const changed = last === undefined ? undefined : await changeIndex(sources, last, read);
  const { records, words, files, written, kept } = changed ?? (await newIndex(sources, read));
  const listed = [...records.values()];
  const titled = listed.map((record, index) => ({ ...record, section: sectionOf(sources[index]?.facts) }));
  const titles = toTitleFiles(titled, context.synonyms, last?.record.titles);
  const lexicon = packLexicon(words.keys());
  const catalogue: Catalogue = {
    ids: listed.map(({ id }) => id),
    numbers: rangesOf(listed.map(({ number }) => number)),
    index: { starts: files.map(({ start }) => start).join(' '), files: files.map(({ name }) => name) },
    titleWords: listed.map(({ titleWords }) => titleWords),
    parts: listed.map(({ parts }) => parts),
    facets: toFacets(sources, context),
    places: context.places,
    synonyms: context.synonyms,
    lexicon: { hash: hashOf(lexicon).slice(0, 10) },
  };
  return {
    files: [
      ...written,
      ...titles.files,
      { path: fileNames.lexicon(catalogue.lexicon.hash), content: lexicon },
      { path: fileNames.catalogue, content: JSON.stringify(catalogue) },
    ],
    kept: [...kept, ...titles.kept],
    record: { records, words, files, titles: titles.record },
  };
}

async function newIndex(sources: readonly SearchSource[], read: ReadWord): Promise<Indexed> {
  const { records, texts } = toRecords(sources, new Map(), read);
  const found = await findWords(sources, read);
  const words: WordCounts = new Map();
  countWords(words, found, 1);
  const files = toFiles(found);
  return {
    records,
    words,
    files: files.map(({ start, name }) => ({ start, name })),
    written: [...files.map(({ name, content }) => ({ path: fileNames.index(name), content })), ...texts],
    kept: [],
  };
}

function toFacets(sources: readonly SearchSource[], { labelOf }: SearchContext): Catalogue['facets'] {
  const entries = facetNames.map((name) => {
    const used = [...new Set(sources.flatMap(({ facts }) => facts[name] ?? []))].sort();
    const position = new Map(used.map((value, index) => [value, index]));
    const records = sources.map(({ facts }) => facts[name]?.map((value) => position.get(value) ?? -1) ?? 0);
    return [name, { values: used.map((value) => [value, labelOf(name, value)]), records }];
  });
  return Object.fromEntries(entries) as Catalogue['facets'];
}

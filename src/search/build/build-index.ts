/**
 * Builds the search index for a list of texts. Pagefind's files hold the words. The texts that readers see are in files
 * of our own: they keep their original spelling, and no text is stored twice.
 */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { analyse, rememberWords, toIndexedText, type ReadWord } from '../analyse.ts';
import {
  facetNames,
  fileNames,
  type Catalogue,
  type SearchFacet,
  type Facts,
  type Place,
  type RecordPart,
  type RecordText,
} from '../files.ts';
import { readMeta } from '../engine/index-reader.ts';
import { readIds } from './fragment-url.ts';
import { packLexicon } from './lexicon.ts';
import { splitText } from '../parts.ts';

export interface SearchSource extends RecordText {
  facts: Facts;
}

export interface SearchContext {
  places: Place[];
  synonyms: string[][];
  labelOf: (facet: SearchFacet, value: string) => string;
}

export interface OutputFile {
  /** Relative to Pagefind's folder. */
  path: string;
  content: Uint8Array | string;
}

/**
 * Target size of an index file: a twentieth of Pagefind's default, because a search loads one file for each of its
 * words.
 */
const bytesOfIndexFile = '1000';

/** A separate word in the index, so that the last word of a title and the first word of its text are not neighbours. */
const apart = '.';

export async function buildIndex(given: readonly SearchSource[], context: SearchContext): Promise<OutputFile[]> {
  const read = rememberWords();
  const files = await indexWords(given, read);
  const { ids, files: indexFiles } = readMeta(gunzipSync(contentOf(files, /\.pf_meta$/)));
  const numbers = new Map([...readIds(files)].map(([address, id]) => [id, Number(address.split('-', 1)[0])]));
  // Pagefind numbers its records itself. The records here are in its order, so that its numbers need no table.
  const sources = ids.map((id) => {
    const source = given[numbers.get(id) ?? -1];
    if (source === undefined) throw new Error(`Pagefind ghi một mục không có: ${id}`);
    return source;
  });
  if (sources.length < given.length) throw new Error(`Pagefind chỉ ghi ${sources.length} trên ${given.length} mục.`);
  const parts = sources.map(({ title, path, text }) =>
    splitText(text).map((part): RecordPart => ({ title, path, ...part })),
  );
  const texts = parts.flatMap((ofRecord, number) =>
    ofRecord.map((part, index) => ({
      path: fileNames.text(ids[number] ?? '', index),
      content: JSON.stringify(part),
    })),
  );
  const titles = JSON.stringify({
    titles: sources.map(({ title }) => title),
    paths: sources.map(({ path }) => path),
  });
  const lexicon = packLexicon(sources.map(({ title, text }) => analyse(`${title} ${text}`, read)));
  const facets = toFacets(sources, context);
  const rest = {
    ids,
    index: {
      starts: indexFiles.map(({ start }) => start).join(' '),
      files: indexFiles.map(({ name }) => name),
    },
    titleWords: sources.map(({ title }) => analyse(title, read).length),
    parts: parts.map(({ length }) => length),
    facets,
    places: context.places,
    synonyms: context.synonyms,
  };
  const version = hashOf([JSON.stringify(rest), titles, lexicon].join('\n'));
  return [
    ...files.filter(({ path }) => path.startsWith('index/')),
    { path: fileNames.catalogue, content: JSON.stringify({ version, ...rest } satisfies Catalogue) },
    { path: fileNames.titles(version), content: titles },
    { path: fileNames.lexicon(version), content: lexicon },
    ...texts,
  ];
}

function contentOf(files: readonly IndexFile[], name: RegExp): Uint8Array {
  const file = files.find(({ path }) => name.test(path));
  if (file === undefined) throw new Error(`Pagefind không ghi tệp nào như ${String(name)}.`);
  return file.content;
}

async function indexWords(sources: readonly SearchSource[], read: ReadWord): Promise<IndexFile[]> {
  const index = await startIndex();
  try {
    // Add the records one after another: their order decides the bytes of the index.
    for (const [number, source] of sources.entries()) await addRecord(index, number, source, read);
    const { files, errors } = await index.getFiles();
    refuse(errors);
    return files;
  } finally {
    await close();
  }
}

async function startIndex(): Promise<PagefindIndex> {
  // eslint-disable-next-line no-restricted-syntax -- Pagefind reads this size only from the environment
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = bytesOfIndexFile;
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind không khởi động được.');
  return index;
}

async function addRecord(index: PagefindIndex, number: number, source: RecordText, read: ReadWord): Promise<void> {
  const title = toIndexedText(source.title, read);
  const { errors } = await index.addCustomRecord({
    url: addressOf(source, number),
    content: `${title} ${apart} ${toIndexedText(source.text, read)}`,
    language: 'vi',
    meta: { title },
  });
  refuse(errors);
}

/**
 * The address given to Pagefind contains a hash of everything that a result shows. When any of it changes, the record's
 * id and the file names made from that id change too.
 */
const addressOf = ({ title, path, text }: RecordText, number: number): string =>
  `${number}-${hashOf(JSON.stringify({ title, path, text }))}`;

function toFacets(sources: readonly SearchSource[], { labelOf }: SearchContext): Catalogue['facets'] {
  const entries = facetNames.map((name) => {
    const used = [...new Set(sources.flatMap(({ facts }) => facts[name] ?? []))].sort();
    const position = new Map(used.map((value, index) => [value, index]));
    const records = sources.map(({ facts }) => facts[name]?.map((value) => position.get(value) ?? -1) ?? 0);
    return [name, { values: used.map((value) => [value, labelOf(name, value)]), records }];
  });
  return Object.fromEntries(entries) as Catalogue['facets'];
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind báo lỗi: ${errors.join('; ')}`);
}
